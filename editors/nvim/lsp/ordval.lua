-- How Neovim starts Ordval. Neovim 0.11 and later find this file by its name; `plugin/ordval.lua` reads it for older ones.
-- What `vim.g.ordval` says comes before what stands here.
local chosen = vim.g.ordval or {}

return {
  cmd = chosen.cmd or { 'ordval', 'lsp' },
  filetypes = chosen.filetypes or { 'markdown', 'text' },
  root_markers = { 'ordval.yml', '.git' },
  settings = { ordval = chosen.settings or vim.empty_dict() },
  init_options = chosen.settings,
}
