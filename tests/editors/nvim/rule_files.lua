-- Rule files in the editor: mistakes where they are written, a quick fix, and drafts that follow when a file is saved.
local t = ...
local ordval = require('ordval')

local pack = t.write('lund/egna.yml', [[
termbase: egna
language: sv
concepts:
  - id: elev
    preferred: {term: elev, class: "-en -er", gender: utrum}
    deprecated:
      - {term: klient, class: "-en -er", gender: utrum, severity: warning}]])
local settings = t.write('lund/ordval.yml', 'rules: [./egna.yml]')
local draft = t.write('lund/motion.md', '# Motion\n\nVarje klient och varje kund får svar. De har ett namn.')

vim.cmd('edit ' .. draft)
t.check_shown('the rules of ordval.yml hold', { '002:006 klient' })
t.wait(function() return ordval.status() == 'egna: 1' end)
t.equal('the status line tells rules and findings', ordval.status(), 'egna: 1')
local client = ordval.clients(0)[1]
t.equal('the workspace is where ordval.yml is', client.config.root_dir, t.folder .. '/lund')

vim.cmd('edit ' .. pack)
t.wait(function() return #ordval.clients(0) == 1 end)
t.equal('a pack is a document of the same client', ordval.clients(0)[1].id, client.id)
vim.cmd('silent %substitute/preferred/prefered/')
t.check_shown('a mistake in a pack is shown where it is', { '004:004 prefered' }, 'ERROR')
t.go_to('prefered')
t.code_action()
t.wait(function() return t.lines()[5]:find('preferred', 1, true) end)
t.equal('its quick fix corrects it', t.lines()[5], '    preferred: {term: elev, class: "-en -er", gender: utrum}')
t.check_shown('and the error is gone', {}, 'ERROR')
vim.cmd('silent %substitute/klient/kund/')
vim.cmd('silent write')
vim.cmd('edit ' .. draft)
t.check_shown('a draft follows when the pack is written', { '002:023 kund' })

vim.cmd('edit ' .. settings)
t.wait(function() return #ordval.clients(0) == 1 end)
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'rules: [komun]' })
t.check_shown('a mistake in ordval.yml is shown where it is', { '000:008 komun' }, 'ERROR')
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'rules: [inkluderande]' })
vim.cmd('silent write')
vim.cmd('edit ' .. draft)
t.check_shown('a draft follows when ordval.yml is written', {})
t.wait(function() return ordval.status():find('inkluderande', 1, true) end)
t.equal('the status line follows too', ordval.status(), 'inkluderande: 0')

vim.cmd('edit ' .. t.write('lund/annat.yml', 'namn: Lund'))
t.equal('other YAML has its file type', vim.bo.filetype, 'yaml')
vim.wait(300)
t.equal('and is left alone', #ordval.clients(0), 0)
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'termbase: annat', 'konceptz: []' })
vim.cmd('silent write')
t.wait(function() return #ordval.clients(0) == 1 end)
t.equal('until it becomes a pack', #ordval.clients(0), 1)
t.check_shown('which is then checked', { '001:000 konceptz' }, 'ERROR')
