" Ordval's fixer, for the setting g:ale_fixers; the linter is found by its name in ale_linters/.
augroup ordval
    autocmd!
    autocmd VimEnter * silent! call ale#fix#registry#Add('ordval', 'ordval#fix', ['markdown', 'text'], 'Replace what Ordval can safely replace.')
augroup END
