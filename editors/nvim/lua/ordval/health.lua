-- :checkhealth ordval
local ordval = require('ordval')
local M = {}

-- Until 0.9 the functions had other names.
local health = vim.health or require('health')
local start, ok = health.start or health.report_start, health.ok or health.report_ok
local warn, failed, info = health.warn or health.report_warn, health.error or health.report_error, health.info or health.report_info

-- What the program says, and whether it went well.
local function run(...)
  local lines = vim.fn.systemlist(ordval.command(...))
  return table.concat(lines, '\n'), vim.v.shell_error == 0
end

local function program()
  start('Ordval: program')
  local name = ordval.command()[1]
  if vim.fn.executable(name) == 0 then
    failed(('"%s" is not found'):format(name), { 'Put `ordval` in your PATH, or set its path: vim.g.ordval = { cmd = { "/path/to/ordval", "lsp" } }' })
    return false
  end
  local version, works = run('--version')
  if not works then
    failed(vim.fn.exepath(name) .. ' does not start: ' .. version)
    return false
  end
  ok(version .. ' (' .. vim.fn.exepath(name) .. ')')
  local forms = run('forms', 'kund')
  if forms:find('\tlexicon', 1, true) then ok('The lexicon is there')
  else warn('The lexicon cannot be read: fewer compounds are found', { 'Install Ordval with its lexicon (package hunspell-sv when it is built), or set $ORDVAL_LEXICON' }) end
  -- In a folder without drafts: what an ordval.yml says is no fault of the packs.
  local lines = vim.fn.systemlist(vim.list_extend({ 'sh', '-c', 'cd / && exec "$@"', 'sh' }, ordval.command('rules', 'list')))
  local packs, are_there = table.concat(lines, '\n'), vim.v.shell_error == 0
  local names = {}
  for pack, number in packs:gmatch('([%w_-]+) (%d[%d.]*) – ') do names[#names + 1] = pack .. ' ' .. number end
  if are_there and #names > 0 then ok('Packs: ' .. table.concat(names, ', '))
  else failed('The packs cannot be read: ' .. packs, { 'Install Ordval with its packs, or set $ORDVAL_PACKS' }) end
  return true
end

local function clients()
  start('Ordval: buffers')
  local found = ordval.clients()
  if #found == 0 then info('Ordval is not running. It starts when a file of these types is opened: ' .. table.concat(ordval.config().filetypes, ', ')) end
  for _, client in ipairs(found) do
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.lsp.buf_is_attached(buffer, client.id) then
        local status = ordval.status_of(buffer)
        local rules = status and ': ' .. table.concat(status.rules, ', ') .. (status.isChosen and '' or ' (no rules are chosen)') or ''
        ok(('Attached to %s%s'):format(vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':~:.'), rules))
      end
    end
  end
end

local function display()
  start('Ordval: display')
  if vim.diagnostic.config().virtual_text then ok('Findings are shown beside the line')
  else info('Findings are underlined only. To read them beside the line: vim.diagnostic.config({ virtual_text = true })') end
end

function M.check()
  if program() then clients() end
  display()
end

return M
