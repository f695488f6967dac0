-- Run by nvim_test.sh in Neovim 0.7 and later: each part in nvim/ gets the table `t`. What is expected comes from the parts
-- and from judged findings that people wrote, never from the program.
local t = { source = os.getenv('SOURCE_FOLDER'), folder = os.getenv('WORK_FOLDER') }
local failures = 0

function t.check(what, is_right, details)
  io.stdout:write((is_right and 'ok    ' or 'FAIL  ') .. what .. (is_right and '' or ': ' .. tostring(details)) .. '\n')
  if not is_right then failures = failures + 1 end
end

function t.equal(what, seen, expected) t.check(what, vim.deep_equal(seen, expected), vim.inspect(seen)) end

--- Waits until the function gives something true.
function t.wait(condition) return vim.wait(10000, condition, 20) end

function t.lines(buffer) return vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false) end

--- Writes a file in the test's folder and returns its path.
function t.write(name, text)
  local path = t.folder .. '/' .. name
  vim.fn.mkdir(vim.fn.fnamemodify(path, ':h'), 'p')
  vim.fn.writefile(vim.split(text, '\n'), path)
  return path
end

--- The diagnostics that Neovim shows, each as "line:column word"; warnings unless another severity is asked for.
function t.shown(severity)
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0, { severity = vim.diagnostic.severity[severity or 'WARN'] })) do
    local ok, text = pcall(vim.api.nvim_buf_get_text, 0, d.lnum, d.col, d.end_lnum, d.end_col, {})
    found[#found + 1] = string.format('%03d:%03d %s', d.lnum, d.col, ok and text[1] or '?')
  end
  table.sort(found)
  return found
end

--- Applies the first code action at the cursor.
function t.code_action(only)
  if not only then vim.lsp.buf.code_action()
  elseif vim.fn.has('nvim-0.8') == 1 then vim.lsp.buf.code_action({ context = { only = { only }, diagnostics = {} } })
  else vim.lsp.buf.code_action({ only = { only } }) end
end

--- Puts the cursor on the first such text of the buffer.
function t.go_to(text)
  for number, line in ipairs(t.lines()) do
    local column = line:find(text, 1, true)
    if column then return vim.api.nvim_win_set_cursor(0, { number, column - 1 }) end
  end
  error('there is no "' .. text .. '"')
end

--- Waits for exactly these and checks them.
function t.check_shown(what, expected, severity)
  t.wait(function() return vim.deep_equal(t.shown(severity), expected) end)
  t.equal(what, t.shown(severity), expected)
end

vim.opt.runtimepath:prepend(t.source .. '/editors/nvim')
vim.g.ordval = { cmd = { os.getenv('ORDVAL'), 'lsp' }, settings = { rules = { 'helsingborg' } } }
vim.cmd('filetype on')
vim.cmd('runtime plugin/ordval.lua')
vim.o.hidden, vim.o.swapfile, vim.o.more = true, false, false
vim.ui.select = function(items, _, choose) choose(items[1], 1) end

local version = vim.version()
io.stdout:write(string.format('Neovim %d.%d.%d\n', version.major, version.minor, version.patch))
for _, part in ipairs({ 'draft', 'rule_files', 'commands', 'help' }) do
  io.stdout:write(part .. '\n')
  local ok, failure = xpcall(function() assert(loadfile(t.source .. '/tests/editors/nvim/' .. part .. '.lua'))(t) end, debug.traceback)
  t.check('the part runs to its end', ok, failure)
  vim.cmd('silent! tabonly | silent! only | silent! %bwipeout!')
end
-- An error must end Neovim too, or the test would wait for somebody at the keyboard.
vim.cmd(failures == 0 and 'qall!' or 'cquit!')
