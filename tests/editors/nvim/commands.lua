-- The commands, and what a missing program looks like.
local t = ...
local ordval = require('ordval')

local rules = t.source .. '/rules/helsingborg.yml'
t.write('kommun/ordval.yml', 'rules: [helsingborg]')
local draft = t.write('kommun/a.md', 'Åsa mötte kundens barn.\n\nVarje kund får svar. Det är en sak för alla.')
local other = t.write('kommun/b.txt', 'Alla kunder får svar. Det är en sak för alla.')
local messages = {}
vim.notify = function(text) messages[#messages + 1] = text end

vim.cmd('edit ' .. draft)
t.check_shown('the draft has its findings', { '000:012 kundens', '002:006 kund' })
t.wait(function() return ordval.status() ~= '' end)

local info = vim.fn.execute('OrdvalInfo')
t.check('OrdvalInfo tells the program', info:find('ordval %d+%.%d+%.%d+ %(/'), info)
t.check('OrdvalInfo tells the workspace', info:find('Arbetsmapp: ' .. t.folder .. '/kommun', 1, true), info)
t.check('OrdvalInfo tells the number of findings', info:find('Fynd: 2', 1, true), info)

t.go_to('kundens')
vim.cmd('OrdvalRule')
t.equal('OrdvalRule opens the rule file', vim.api.nvim_buf_get_name(0), rules)
t.check('OrdvalRule goes to the rule', vim.api.nvim_get_current_line():find('term: kund', 1, true), vim.api.nvim_get_current_line())
vim.cmd('edit ' .. draft)
t.go_to('Åsa')
vim.cmd('OrdvalRule')
t.equal('OrdvalRule tells when there is none', messages, { 'Ordval: det finns ingen regel om det som står här.' })

vim.cmd('OrdvalRules')
local listed = table.concat(t.lines(), '\n')
t.check('OrdvalRules lists the rules that hold', listed:find('invanare.kund +varning'), listed)
t.check('and no others', not listed:find('kundval', 1, true), listed)
vim.cmd('close')
vim.cmd('OrdvalRules invanare.kund')
listed = table.concat(t.lines(), '\n')
t.check('OrdvalRules explains a rule', listed:find('Motion 2023-04-13', 1, true), listed)
vim.cmd('close')

t.go_to('kundens')
local asked
vim.ui.input = function(options, use)
  asked = options.default
  use('medborgare')
end
vim.cmd('OrdvalReplace')
t.equal('OrdvalReplace asks, and suggests the form', asked, 'invånarens')
t.equal('OrdvalReplace replaces each form', t.lines(), { 'Åsa mötte medborgarens barn.', '', 'Varje medborgare får svar. Det är en sak för alla.' })
vim.cmd('silent wall')
t.equal('also in files that were not open', vim.fn.readfile(other), { 'Alla medborgare får svar. Det är en sak för alla.' })
messages = {}
t.go_to('Åsa')
vim.cmd('OrdvalReplace invånare')
t.equal('OrdvalReplace tells when there is nothing', messages, { 'Ordval: här står inget ord som reglerna avråder från.' })

vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Kundernas barn. Det är en sak för alla.' })
vim.cmd('OrdvalFixAll')
t.equal('OrdvalFixAll has done its work when it returns', t.lines(), { 'Invånarnas barn. Det är en sak för alla.' })
vim.cmd('silent write')

vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'Varje kund. Det är en sak för alla.' })
t.check_shown('a finding before the restart', { '000:006 kund' })
local old = ordval.clients(0)[1].id
vim.cmd('OrdvalRestart')
t.wait(function() return #ordval.clients(0) == 1 and ordval.clients(0)[1].id ~= old end)
t.check('OrdvalRestart starts another server', #ordval.clients(0) == 1 and ordval.clients(0)[1].id ~= old, #ordval.clients(0))
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'En helt annan kund. Det är en sak för alla.' })
t.check_shown('which checks the text as it is', { '000:014 kund' })

vim.cmd('OrdvalLog')
t.check('OrdvalLog opens the log', vim.api.nvim_buf_get_name(0):find('lsp.log', 1, true), vim.api.nvim_buf_get_name(0))
vim.cmd('close')

vim.g.ordval = { settings = { language = 'en' } }
messages = {}
vim.cmd('enew')
vim.cmd('OrdvalFixAll')
t.equal('messages are English where the settings say so', messages, { 'Ordval: is not running here. See :checkhealth ordval.' })
vim.g.ordval = { cmd = { os.getenv('ORDVAL'), 'lsp' } }
