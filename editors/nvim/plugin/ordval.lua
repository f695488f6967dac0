-- Switches Ordval on for Markdown, plain text and rule files, in every Neovim from 0.7, and defines its commands.
if vim.g.loaded_ordval then return end
vim.g.loaded_ordval = true

local function command(name, description, options)
  local arguments = vim.tbl_extend('error', { desc = description }, options or {})
  vim.api.nvim_create_user_command('Ordval' .. name, function(given) require('ordval.commands')[name](given.args) end, arguments)
end
command('FixAll', 'Replace every word that can safely be replaced')
command('Replace', 'Replace the word at the cursor in the whole workspace', { nargs = '?' })
command('Rule', 'Go to the rule about the word at the cursor')
command('Rules', 'List the rules that hold here, or explain one', { nargs = '?' })
command('Info', 'Tell what Ordval does in this buffer')
command('Log', "Open Neovim's log of language servers")
command('Restart', 'Start Ordval again')

local group = vim.api.nvim_create_augroup('ordval', {})

-- Neovim 0.11 and later start the client themselves, but say nothing when the program is missing.
local starts_itself = vim.fn.has('nvim-0.11') == 1
if starts_itself then vim.lsp.enable('ordval') end

vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = require('ordval').config().filetypes,
  desc = 'Start Ordval',
  callback = function(event)
    local ordval = require('ordval')
    if starts_itself then ordval.takes(event.buf) else ordval.attach(event.buf) end
  end,
})

vim.api.nvim_create_autocmd('BufWritePost', {
  group = group,
  pattern = { '*.yml', '*.yaml' },
  desc = 'Start Ordval for a YAML file that has become a rule file',
  callback = function(event) require('ordval').attach(event.buf) end,
})
