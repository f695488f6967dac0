" Ordval in Vim, with the plugin ALE: a linter and a fixer for drafts. They run the command `ordval check`: ALE takes the
" columns of a language server for bytes, so that after å, ä or ö it would mark and replace at the wrong place.

" The program. Another one: let g:ordval_executable = '/opt/ordval/bin/ordval'
function! ordval#executable(buffer) abort
    return get(g:, 'ordval_executable', 'ordval')
endfunction

" Rules instead of those of ordval.yml: let g:ordval_rules = ['helsingborg']
function! s:Command(buffer, flags) abort
    let l:command = ale#Escape(ordval#executable(a:buffer)) . ' check ' . a:flags
    for l:rules in get(g:, 'ordval_rules', [])
        let l:command .= ' --rules ' . ale#Escape(l:rules)
    endfor
    return l:command . ' --stdin-name %s -'
endfunction

" Where each line of the buffer begins, in bytes.
function! s:LineBegins(buffer) abort
    let l:size_of_end = getbufvar(a:buffer, '&fileformat') is# 'dos' ? 2 : 1
    let l:begins = [0]
    for l:line in getbufline(a:buffer, 1, '$')
        call add(l:begins, l:begins[-1] + len(l:line) + l:size_of_end)
    endfor
    return l:begins
endfunction

let s:kinds = {'error': 'E', 'warning': 'W', 'information': 'I', 'hint': 'I'}

" ALE's list of what `ordval check --format json` said.
function! ordval#handle(buffer, lines) abort
    try
        let l:files = json_decode(join(a:lines, "\n")).files
    catch
        return [{'lnum': 1, 'type': 'E', 'text': 'Ordval: ' . join(a:lines)}]
    endtry
    let l:begins = s:LineBegins(a:buffer)
    let l:list = []
    for l:found in empty(l:files) ? [] : l:files[0].findings
        let l:lines = [l:found.range.start.line, l:found.range.end.line]
        call add(l:list, {
        \   'lnum': l:lines[0] + 1,
        \   'col': l:found.span.begin - get(l:begins, l:lines[0]) + 1,
        \   'end_lnum': l:lines[1] + 1,
        \   'end_col': l:found.span.end - get(l:begins, l:lines[1]),
        \   'type': get(s:kinds, l:found.severity, 'W'),
        \   'code': l:found.rule,
        \   'text': l:found.message,
        \})
    endfor
    return l:list
endfunction

function! ordval#define(filetype) abort
    call ale#linter#Define(a:filetype, {
    \   'name': 'ordval',
    \   'executable': function('ordval#executable'),
    \   'command': {buffer -> s:Command(buffer, '--format json')},
    \   'cwd': '%s:h',
    \   'callback': 'ordval#handle',
    \})
endfunction

" Every word that can safely be replaced, for ALEFix.
function! ordval#fix(buffer) abort
    return {'command': s:Command(a:buffer, '--fix'), 'cwd': '%s:h'}
endfunction
