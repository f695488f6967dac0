-- What the plugin's files share: which buffers are Ordval's, how a client is started and found, and the status line.
local M = {}

local is_new = vim.fn.has('nvim-0.11') == 1

--- The client configuration that holds.
function M.config()
  if is_new then return vim.lsp.config.ordval end
  local config = dofile(vim.api.nvim_get_runtime_file('lsp/ordval.lua', false)[1])
  config.name = 'ordval'
  return config
end

--- The text in the language of the settings; Swedish unless they say "en".
function M.say(swedish, english)
  local settings = (vim.g.ordval or {}).settings or {}
  return settings.language == 'en' and english or swedish
end

function M.tell(text, level) vim.notify('Ordval: ' .. text, level or vim.log.levels.INFO) end

--- The program with other arguments than "lsp": command('rules', 'list').
function M.command(...)
  local client = M.clients()[1]
  local command = {}
  for _, word in ipairs((client and client.config or M.config()).cmd) do
    if word == 'lsp' then break end
    command[#command + 1] = word
  end
  return vim.list_extend(command, { ... })
end

local has_complained = false

local function is_installed(program)
  if vim.fn.executable(program) == 1 then return true end
  if not has_complained then
    has_complained = true
    M.tell(M.say('programmet "%s" hittades inte. Se :checkhealth ordval.', 'the program "%s" was not found. See :checkhealth ordval.'):format(program),
      vim.log.levels.WARN)
  end
  return false
end

-- As the server tells them from other YAML.
local function is_rule_file(buffer)
  if vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t') == 'ordval.yml' then return true end
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:find('^termbase:') then return true end
  end
  return false
end

--- True for drafts and rule files in files of their own, when the program is there to check them.
function M.takes(buffer)
  if vim.bo[buffer].buftype ~= '' then return false end
  if vim.bo[buffer].filetype == 'yaml' and not is_rule_file(buffer) then return false end
  local command = M.config().cmd
  return type(command) == 'function' or is_installed(command[1])
end

--- The nearest folder above the file with an `ordval.yml`, else with `.git`. Nothing when there is none: a lone file is no
--- reason to look through the whole folder that it lies in.
function M.root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  local settings = vim.fn.findfile('ordval.yml', vim.fn.escape(folder, ' ,;') .. ';')
  if settings ~= '' then return vim.fn.fnamemodify(settings, ':p:h') end
  local repository = vim.fn.finddir('.git', vim.fn.escape(folder, ' ,;') .. ';')
  if repository ~= '' then return vim.fn.fnamemodify(repository, ':p:h:h') end
  local worktree = vim.fn.findfile('.git', vim.fn.escape(folder, ' ,;') .. ';')
  if worktree ~= '' then return vim.fn.fnamemodify(worktree, ':p:h') end
end

--- Ordval's clients; with a buffer, those that are attached to it.
function M.clients(buffer)
  local found = {}
  for _, client in pairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    local is_here = not buffer or vim.lsp.buf_is_attached(buffer, client.id)
    if client.name == 'ordval' and is_here then found[#found + 1] = client end
  end
  return found
end

-- 0.7 starts a client without looking whether one with the same root is there already.
local function attach_in_0_7(config, buffer)
  for _, client in ipairs(M.clients()) do
    if client.config.root_dir == config.root_dir and not client.is_stopped() then return vim.lsp.buf_attach_client(buffer, client.id) end
  end
  local id = vim.lsp.start_client(config)
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

--- Starts Ordval for the buffer, unless it runs there or has no business there.
function M.attach(buffer)
  if #M.clients(buffer) > 0 or not M.takes(buffer) then return end
  local config = vim.tbl_extend('force', M.config(), { name = 'ordval' })
  config.root_dir = M.root_of(buffer)
  if vim.lsp.start then vim.lsp.start(config, { bufnr = buffer }) else attach_in_0_7(config, buffer) end
end

--- The answer of the buffer's client, waited for at most ten seconds; nothing, and a message, when there is none.
function M.ask(buffer, method, parameters)
  local client = M.clients(buffer)[1]
  if not client then return M.tell(M.say('är inte igång här. Se :checkhealth ordval.', 'is not running here. See :checkhealth ordval.')) end
  local answer, failure
  if is_new then answer, failure = client:request_sync(method, parameters, 10000, buffer)
  else answer, failure = client.request_sync(method, parameters, 10000, buffer) end
  failure = failure or answer.err and answer.err.message
  if failure then return M.tell(failure, vim.log.levels.WARN) end
  return answer.result ~= vim.NIL and answer.result or nil, client
end

local statuses = {} -- by URI; see lsp/status_notices.hpp

--- Handles the server's notification `ordval/status`.
function M.take_status(_, status)
  statuses[status.uri] = status
  vim.cmd('redrawstatus!')
end

--- What the server last said of the buffer: {rules = {'kommun'}, isChosen = false, isSwedish = true, findings = 3}.
function M.status_of(buffer)
  if #M.clients(buffer) == 0 then return nil end
  return statuses[vim.uri_from_bufnr(buffer)]
end

--- For the status line: "kommun: 3", and "" where Ordval does nothing.
function M.status()
  local status = M.status_of(vim.api.nvim_get_current_buf())
  if not status then return '' end
  local names = {}
  for _, rules in ipairs(status.rules) do names[#names + 1] = (vim.fn.fnamemodify(rules, ':t'):gsub('%.ya?ml$', '')) end
  local count = status.isSwedish and status.findings or M.say('inte svenska', 'not Swedish')
  local problems = status.hasProblems and M.say(' (fel i reglerna)', ' (faulty rules)') or ''
  return table.concat(names, ', ') .. ': ' .. count .. problems
end

return M
