-- How Neovim starts Ordval. Neovim 0.11 and later find this file by its name; the plugin reads it for older ones.
-- What `vim.g.ordval` says comes before what stands here. `:help ordval` tells more.
local ordval = require('ordval')
local chosen = vim.g.ordval or {}
local settings = chosen.settings or vim.empty_dict()

-- Older versions take what stands here as all that the client can do; newer ones add it to what they can.
local capabilities = vim.fn.has('nvim-0.11') == 1 and {} or vim.lsp.protocol.make_client_capabilities()
capabilities.experimental = { ordvalStatus = true }

return {
  cmd = chosen.cmd or { 'ordval', 'lsp' },
  filetypes = chosen.filetypes or { 'markdown', 'text', 'yaml' },
  -- A function, because most YAML files are none of Ordval's business.
  root_dir = function(buffer, start)
    if ordval.takes(buffer) then start(ordval.root_of(buffer)) end
  end,
  settings = { ordval = settings },
  init_options = settings,
  capabilities = capabilities,
  handlers = { ['ordval/status'] = ordval.take_status },
}
