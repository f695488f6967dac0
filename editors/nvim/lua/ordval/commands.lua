-- The commands. Each is named as in `:OrdvalFixAll`, and takes what is written after it.
local ordval = require('ordval')
local say, tell = ordval.say, ordval.tell

local M = {}

local function lines_of(command)
  if vim.fn.executable(command[1]) == 0 then return nil end
  return vim.fn.systemlist(command)
end

--- Applies the safe fixes at once, so that it can be called before a file is written.
function M.FixAll()
  local buffer = vim.api.nvim_get_current_buf()
  local actions, client = ordval.ask(buffer, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } },
    context = { only = { 'source.fixAll.ordval' }, diagnostics = {} },
  })
  if not client then return end
  for _, action in ipairs(actions or {}) do vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding) end
end

local function position(buffer)
  local client = ordval.clients(buffer)[1]
  return vim.lsp.util.make_position_params(0, client and client.offset_encoding or 'utf-16')
end

function M.Replace(name)
  local buffer = vim.api.nvim_get_current_buf()
  local place = position(buffer)
  local found, client = ordval.ask(buffer, 'textDocument/prepareRename', place)
  if not client then return end
  if not found then return tell(say('här står inget ord som reglerna avråder från.', 'no word that the rules advise against stands here.')) end
  local function replace(new_name)
    if not new_name or new_name == '' then return end
    local edit = ordval.ask(buffer, 'textDocument/rename', vim.tbl_extend('error', place, { newName = new_name }))
    if edit then vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding) end
  end
  if name ~= '' then return replace(name) end
  vim.ui.input({ prompt = say('Skriv i stället: ', 'Write instead: '), default = found.placeholder }, replace)
end

function M.Rule()
  local buffer = vim.api.nvim_get_current_buf()
  local found, client = ordval.ask(buffer, 'textDocument/definition', position(buffer))
  if not client then return end
  local place = found and (found[1] or found)
  if not place or vim.tbl_isempty(place) then return tell(say('det finns ingen regel om det som står här.', 'there is no rule about what stands here.')) end
  if vim.lsp.util.show_document then vim.lsp.util.show_document(place, client.offset_encoding, { focus = true })
  else vim.lsp.util.jump_to_location(place, client.offset_encoding) end
end

local function show(lines)
  vim.cmd('botright new')
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile = 'nofile', 'wipe', false
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.bo.modifiable = false
end

function M.Rules(id)
  local status = ordval.status_of(vim.api.nvim_get_current_buf())
  local command = id == '' and ordval.command('rules', 'list', '--colour', 'never') or ordval.command('rules', 'explain', '--colour', 'never', id)
  vim.list_extend(command, status and status.rules or {})
  table.insert(command, 2, '--language=' .. say('sv', 'en'))
  local lines = lines_of(command)
  if lines then show(lines) else tell(say('programmet hittades inte. Se :checkhealth ordval.', 'the program was not found. See :checkhealth ordval.')) end
end

function M.Info()
  local buffer = vim.api.nvim_get_current_buf()
  local client = ordval.clients(buffer)[1]
  if not client then return tell(say('är inte igång här. Se :checkhealth ordval.', 'is not running here. See :checkhealth ordval.')) end
  local command = ordval.command('--version')
  local version = lines_of(command)
  local lines = {
    ('%s (%s)'):format(version and version[1] or 'ordval', vim.fn.exepath(command[1])),
    say('Arbetsmapp: ', 'Workspace: ') .. (client.config.root_dir or say('ingen', 'none')),
  }
  local status = ordval.status_of(buffer)
  if status then
    local chosen = status.isChosen and '' or say(' (inga är valda)', ' (none are chosen)')
    lines[#lines + 1] = say('Regler: ', 'Rules: ') .. table.concat(status.rules, ', ') .. chosen
    lines[#lines + 1] = status.isSwedish and say('Fynd: ', 'Findings: ') .. status.findings or say('Texten är inte svensk.', 'The text is not Swedish.')
  end
  vim.api.nvim_echo({ { table.concat(lines, '\n') } }, true, {})
end

function M.Log()
  local path = vim.lsp.log and vim.lsp.log.get_filename and vim.lsp.log.get_filename() or vim.lsp.get_log_path()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(path))
end

local function stop(clients, is_forced)
  for _, client in ipairs(clients) do
    if vim.fn.has('nvim-0.11') == 1 then client:stop(is_forced) else client.stop(is_forced) end
  end
  return vim.wait(3000, function() return #ordval.clients() == 0 end, 20)
end

--- Stops every client of Ordval's and starts it again for the buffers that it had; without any, for this buffer.
function M.Restart()
  local buffers = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if #ordval.clients(buffer) > 0 then buffers[#buffers + 1] = buffer end
  end
  if not stop(ordval.clients()) then stop(ordval.clients(), true) end
  if #buffers == 0 then buffers = { vim.api.nvim_get_current_buf() } end
  for _, buffer in ipairs(buffers) do
    if vim.tbl_contains(ordval.config().filetypes, vim.bo[buffer].filetype) then ordval.attach(buffer) end
  end
end

return M
