-- A draft: findings, hover, quick fix, edits, undo and fix-all. What is expected comes from the draft's judged findings
-- (gold.tsv), which people wrote.
local t = ...
local check, wait, lines, shown = t.check, t.wait, t.lines, t.shown
local draft = t.folder .. '/tjansteskrivelse.md'

-- The judged findings: {line, column, word, replacement}, both counted from 0 and the column in bytes.
local function gold()
  local found = {}
  local text = vim.fn.readfile(draft)
  for _, row in ipairs(vim.fn.readfile(t.source .. '/tests/drafts/gold.tsv')) do
    local field = vim.split(row, '\t', { plain = true })
    if field[2] == 'tjansteskrivelse.md' and field[19] == 'warn' then
      local line = tonumber(field[3])
      local column = vim.str_byteindex(text[line], tonumber(field[4]), true)
      found[#found + 1] = { line = line - 1, column = column, word = field[8], replacement = field[15] }
    end
  end
  return found
end


vim.fn.writefile(vim.fn.readfile(t.source .. '/tests/drafts/tjansteskrivelse.md', 'b'), draft, 'b')

vim.cmd('edit ' .. draft)
local expected = {}
for _, finding in ipairs(gold()) do
  expected[#expected + 1] = string.format('%03d:%03d %s', finding.line, finding.column, finding.word)
end
table.sort(expected)
check('the draft has judged findings', #expected > 10, #expected)
wait(function() return #shown() == #expected end)
check('the findings are shown', vim.deep_equal(shown(), expected), vim.inspect(shown()))

-- "Kunderna" stands behind "år", "hör" and "före" in its line, where bytes and UTF-16 columns differ.
local line = 15
local before = lines()[line + 1]
vim.api.nvim_win_set_cursor(0, { line + 1, before:find('Kunderna', 1, true) - 1 })
local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', place, 10000)
check('hover tells the preferred word', vim.inspect(hover):find('invånare', 1, true) ~= nil, vim.inspect(hover))
t.code_action()
wait(function() return lines()[line + 1] ~= before end)
check('a quick fix replaces the word at the cursor', lines()[line + 1] == before:gsub('Kunderna', 'Invånarna', 1), lines()[line + 1])
wait(function() return #shown() == #expected - 1 end)
check('its finding is gone', #shown() == #expected - 1, vim.inspect(shown()))

vim.cmd('let &undolevels = &undolevels') -- from here on, undo is another step
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'En ny kund.' })
wait(function() return #shown() == #expected end)
check('an edit shows a new finding', #shown() == #expected, vim.inspect(shown()))
vim.cmd('silent undo')
wait(function() return #shown() == #expected - 1 end)
check('undo takes it back', #shown() == #expected - 1, vim.inspect(shown()))

t.code_action('source.fixAll')
wait(function() return #shown() == 0 end)
check('fix-all leaves nothing', #shown() == 0, vim.inspect(shown()))
local fixed = vim.fn.readfile(draft)
local findings = gold()
table.sort(findings, function(a, b) return a.line > b.line or (a.line == b.line and a.column > b.column) end)
for _, f in ipairs(findings) do
  local text = fixed[f.line + 1]
  fixed[f.line + 1] = text:sub(1, f.column) .. f.replacement .. text:sub(f.column + #f.word + 1)
end
check('the text is the judged one', vim.deep_equal(lines(), fixed), table.concat(lines(), '\n'))

vim.cmd('silent write')
vim.fn.writefile({ 'Ingen kund.' }, t.folder .. '/b.txt')
vim.cmd('edit ' .. t.folder .. '/b.txt')
wait(function() return #shown() == 1 end)
check('plain text works too', vim.deep_equal(shown(), { '000:006 kund' }), vim.inspect(shown()))
