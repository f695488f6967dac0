" Run by ale_test.sh in Vim with ALE. What is expected comes from this file, never from the program.
set nocompatible hidden noswapfile encoding=utf-8
let s:failures = 0
let s:told = []

function! s:Check(what, is_right, details) abort
    call add(s:told, (a:is_right ? 'ok    ' : 'FAIL  ') . a:what . (a:is_right ? '' : ': ' . string(a:details)))
    let s:failures += a:is_right ? 0 : 1
endfunction

function! s:Equal(what, Seen, expected) abort
    for l:turn in range(400)
        if a:Seen() == a:expected | break | endif
        sleep 20m
    endfor
    call s:Check(a:what, a:Seen() == a:expected, a:Seen())
endfunction

" The words that ALE marks, each with its kind: E, W or I.
function! s:Shown() abort
    let l:shown = []
    for l:found in get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])
        call add(l:shown, l:found.type . ' ' . strpart(getline(l:found.lnum), l:found.col - 1, l:found.end_col - l:found.col + 1))
    endfor
    return l:shown
endfunction

function! s:Write(name, lines) abort
    call writefile(a:lines, $WORK_FOLDER . '/' . a:name)
    return $WORK_FOLDER . '/' . a:name
endfunction

function! s:Test() abort
    let g:ordval_executable = $ORDVAL
    let g:ale_linters = {'markdown': ['ordval'], 'text': ['ordval']}
    let g:ale_fixers = {'markdown': ['ordval'], 'text': ['ordval']}
    let g:ale_lint_delay = 0
    let g:ale_set_balloons = 0
    set runtimepath^=/usr/share/vim-ale
    let &runtimepath = $SOURCE_FOLDER . '/editors/vim,' . &runtimepath
    filetype plugin on
    runtime plugin/ale.vim
    runtime plugin/ordval.vim
    doautocmd ordval VimEnter

    call s:Write('ordval.yml', ['rules: [./lund.yml]'])
    call s:Write('lund.yml', ['termbase: lund', 'language: sv', 'concepts:', '  - id: invanare',
    \   '    preferred: {term: invånare, class: "-n = -na", gender: utrum}',
    \   '    admitted: [{term: medborgare, class: "-n = -na", gender: utrum}]',
    \   '    deprecated: [{term: kund, class: "-en -er", gender: utrum, severity: warning}]'])
    execute 'edit' s:Write('motion.md', ['# Motion', '', 'Åsa säger 🙂 att varje kund får svar.', '', 'Kundernas behov är det som styr.'])
    call s:Equal('the findings are shown, also after å and an emoji', function('s:Shown'), ['W kund', 'W Kundernas'])
    call s:Check('the message tells the preferred word', g:ale_buffer_info[bufnr('')].loclist[0].text =~# 'invånare', g:ale_buffer_info)
    call setline(3, 'Åsa säger 🙂 att varje sak får svar.')
    call ale#Queue(0)
    call s:Equal('an edit takes a finding away', function('s:Shown'), ['W Kundernas'])
    call append('$', 'Får varje kund svar?')
    call ale#Queue(0)
    call s:Equal('an edit shows a new finding', function('s:Shown'), ['W Kundernas', 'W kund'])
    ALEFix
    call s:Equal('ALEFix replaces what is safe', {-> getline(5, 6)}, ['Invånarnas behov är det som styr.', 'Får varje invånare svar?'])
    silent write
    call s:Equal('and leaves nothing', function('s:Shown'), [])

    call s:Write('lund.yml', map(readfile($WORK_FOLDER . '/lund.yml'), {_, line -> substitute(line, 'kund', 'svar', '')}))
    call ale#Queue(0)
    call s:Equal('the next check has the changed rules', function('s:Shown'), ['W svar', 'W svar'])
    call s:Write('lund.yml', ['termbase: ['])
    call ale#Queue(0)
    call s:Equal('broken rules are no findings, and no error of the plugin', function('s:Shown'), [])
    let g:ordval_rules = ['helsingborg']
    call setline(1, '# En kund')
    call ale#Queue(0)
    call s:Equal('g:ordval_rules comes before ordval.yml', function('s:Shown'), ['W kund'])

    execute 'edit' s:Write('brev.txt', ['Varje kund får svar.', 'Alla väntar på en kund.'])
    setlocal fileformat=dos
    call append('$', 'Alla hör kunden.')
    call ale#Queue(0)
    call s:Equal('plain text too, also with CRLF', function('s:Shown'), ['W kund', 'W kund', 'W kunden'])
endfunction

try
    call s:Test()
catch
    call s:Check('the test runs to its end', 0, v:exception . ' ' . v:throwpoint)
endtry
call writefile(s:told, $WORK_FOLDER . '/told')
execute s:failures ? 'cquit' : 'qall!'
