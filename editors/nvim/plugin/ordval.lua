-- Switches Ordval on for Markdown and plain text, in every Neovim from 0.7.
if vim.g.loaded_ordval then return end
vim.g.loaded_ordval = true

if vim.lsp.config and vim.lsp.enable then -- 0.11 and later
  vim.lsp.enable('ordval')
  return
end

local config = dofile(vim.api.nvim_get_runtime_file('lsp/ordval.lua', false)[1])
config.name = 'ordval'

-- The nearest folder above the file that holds one of the markers.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  for _, marker in ipairs(config.root_markers) do
    local found = vim.fn.findfile(marker, folder .. ';')
    if found == '' then found = vim.fn.finddir(marker, folder .. ';') end
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:h' .. (vim.fn.isdirectory(found) == 1 and ':h' or '')) end
  end
  return folder
end

-- 0.7 starts a client without looking whether one with the same root is there already.
local clients = {}

local function attach(buffer)
  local options = vim.tbl_extend('force', config, { root_dir = root_of(vim.api.nvim_buf_get_name(buffer)) })
  if vim.lsp.start then -- 0.8 and later
    vim.lsp.start(options, { bufnr = buffer })
    return
  end
  local client = clients[options.root_dir]
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client(options)
    clients[options.root_dir] = client
  end
  if client then vim.lsp.buf_attach_client(buffer, client) end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('ordval', {}),
  pattern = config.filetypes,
  desc = 'Start Ordval',
  callback = function(event) attach(event.buf) end,
})
