-- :checkhealth ordval, with the program and without it, and the help file.
local t = ...

local function health()
  vim.cmd('silent checkhealth ordval')
  local text = table.concat(t.lines(), '\n')
  vim.cmd('silent bwipeout!')
  return text
end

vim.cmd('edit ' .. t.write('halsa.md', 'Ingen text.'))
t.wait(function() return #require('ordval').clients(0) == 1 end)
local found = health()
t.check('checkhealth finds no error', not found:find('ERROR', 1, true), found)
t.check('checkhealth tells the version', found:find('OK:? ordval %d+%.%d+%.%d+ %(/') or found:find('OK ordval', 1, true), found)
t.check('checkhealth lists the packs', found:find('Packs: .*helsingborg 1%.0.*kommun 1%.0'), found)
t.check('checkhealth knows about the lexicon', found:find(os.getenv('HAS_LEXICON') == 'yes' and 'The lexicon is there' or 'The lexicon cannot be read', 1, true), found)
t.check('checkhealth lists the buffers', found:find('Attached to [^\n]*halsa%.md'), found)
if vim.fn.has('nvim-0.11') == 1 then t.check('checkhealth speaks of virtual text', found:find('virtual_text = true', 1, true), found) end

-- In a Neovim of its own, as a configuration is read once.
local function without_program()
  local command = { vim.env.NVIM_UNDER_TEST, '--clean', '--headless', '--cmd', 'set runtimepath^=' .. t.source .. '/editors/nvim', '--cmd',
    "let g:ordval = {'cmd': ['finns-inte', 'lsp']}", t.write('utan.md', 'En kund.'), '-c', 'edit ' .. t.write('utan2.md', 'En kund.'),
    '-c', 'OrdvalRules', '-c', 'messages', '-c', 'checkhealth ordval', '-c', '%print', '-c', 'qall!' }
  return table.concat(vim.fn.systemlist(command), '\n')
end
found = without_program()
local first, last = found:find('programmet "finns-inte" hittades inte. Se :checkhealth ordval.', 1, true)
t.check('a missing program is told', first, found)
-- What is printed without a screen breaks its lines wherever it likes.
t.check('checkhealth tells it too', found:find('ERROR.*"finns%-inte"%s+is%s+not%s+found'), found)
t.check('and nothing fails', not found:find('E5108', 1, true) and not found:find('stack traceback', 1, true), found)

vim.fn.mkdir(t.folder .. '/hjalp/doc', 'p')
vim.fn.writefile(vim.fn.readfile(t.source .. '/editors/nvim/doc/ordval.txt', 'b'), t.folder .. '/hjalp/doc/ordval.txt', 'b')
local ok, failure = pcall(vim.cmd, 'helptags ' .. t.folder .. '/hjalp/doc')
t.check('helptags takes the help file', ok, failure)
vim.opt.runtimepath:append(t.folder .. '/hjalp')
local missing = {}
for name in pairs(vim.api.nvim_get_commands({})) do
  if name:find('^Ordval') and not pcall(vim.cmd, 'help :' .. name) then missing[#missing + 1] = name end
end
t.equal('every command has help', missing, {})
local broken = {}
for _, line in ipairs(vim.fn.readfile(t.source .. '/editors/nvim/doc/ordval.txt')) do
  for tag in line:gmatch('|(:?[%w_.%-:()%[%]]+)|') do
    local is_ours = tag:find('rdval')
    if is_ours and not pcall(vim.cmd, 'help ' .. tag) then broken[#broken + 1] = tag end
  end
end
t.equal('no link in the help is broken', broken, {})
