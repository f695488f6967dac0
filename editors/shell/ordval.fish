# Completion for fish. Installed as share/fish/vendor_completions.d/ordval.fish; or copy it to ~/.config/fish/completions.

set -l commands check explain forms split rules lsp
set -l rules_commands list test lint new explain import export lock verify

function __ordval_packs
    set -l folder (dirname (command -v ordval))/../share/ordval/rules
    set -q ORDVAL_PACKS; and set folder $ORDVAL_PACKS
    for pack in $folder/*.yml
        basename $pack .yml
    end
end

complete -c ordval -f
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a check -d "Granska utkast och visa fynden"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a explain -d "Förklara vad Ordval vet och säger om ett ord"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a forms -d "Visa ett ords alla former"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a split -d "Dela sammansatta ord i för- och efterled"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a rules -d "Visa, prova och skriv regler"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -a lsp -d "Kör språkservern"

complete -c ordval -s h -l help -d "Visa hjälpen"
complete -c ordval -n "not __fish_seen_subcommand_from $commands" -l version -d "Visa versionen"
complete -c ordval -l language -x -a "sv en" -d "Meddelandenas språk"
complete -c ordval -l lexicon -r -F -d "Lexikonet"
complete -c ordval -l packs -x -a "(__fish_complete_directories)" -d "Mappen med regelpaket"

complete -c ordval -n "__fish_seen_subcommand_from check explain" -s r -l rules -r -F -a "(__ordval_packs)" -d "Regelpaket eller regelfil"
complete -c ordval -n "__fish_seen_subcommand_from check" -s f -l format -x -a "human json" -d "Rapportens format"
complete -c ordval -n "__fish_seen_subcommand_from forms split" -s f -l format -x -a "tsv json" -d "Tabell eller JSON"
complete -c ordval -n "__fish_seen_subcommand_from check" -l explain -d "Visa också var reglerna teg, och varför"
complete -c ordval -n "__fish_seen_subcommand_from check" -l fix -d "Gör de säkra rättelserna"
complete -c ordval -n "__fish_seen_subcommand_from check" -l fail-on -x -a "hint information warning error" -d "Lägsta allvarlighetsgrad som ger slutstatus 1"
complete -c ordval -n "__fish_seen_subcommand_from check" -l colour -x -a "auto always never" -d "Färger i rapporten"
complete -c ordval -n "__fish_seen_subcommand_from check" -l color -x -a "auto always never" -d "Färger i rapporten"
complete -c ordval -n "__fish_seen_subcommand_from check" -l stdin-name -x -d "Vad standard in heter"
complete -c ordval -n "__fish_seen_subcommand_from check" -F
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l stdio -d "Tala på standard in och standard ut"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l socket -x -d "Anslut till klienten på porten"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l pipe -r -F -d "Anslut till klienten på en socket i filsystemet"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l listen -x -d "Vänta på en klient på porten"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l clientProcessId -x -d "Sluta när processen har slutat"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l log -r -F -d "Spela in sessionen"
complete -c ordval -n "__fish_seen_subcommand_from lsp" -l replay -r -F -d "Upprepa en inspelad session"

set -l in_rules "__fish_seen_subcommand_from rules"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a list -d "Visa paketen och deras regler"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a test -d "Kör reglernas egna testmeningar"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a lint -d "Visa regler som motsäger varandra eller aldrig gäller"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a new -d "Skriv en regel med testmeningar"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a explain -d "Visa allt om en regel"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from $rules_commands" -F -a "(__ordval_packs)"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from list" -s f -l format -x -a "human json" -d "Rapportens format"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from list test lint explain" -l colour -x -a "auto always never" -d "Färger i rapporten"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from list test lint explain" -l color -x -a "auto always never" -d "Färger i rapporten"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from test" -l coverage -d "Visa också regler utan prov"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l term -x -d "Ordet som ska undvikas"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l replacement -x -d "Vad man skriver i stället"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l reason -x -d "Varför"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l decision -x -d "Var det är beslutat"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l valid-from -x -d "När beslutet börjar gälla"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l file -r -F -d "Regelfilen"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l id -x -d "Begreppets id"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from new" -l severity -x -a "hint information warning error" -d "Hur allvarligt ordet är"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a import -d "Gör en regelfil av TBX, en tabell eller en stil för Vale"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a lock -d "Skriv ned vilka regler som gäller"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a verify -d "Se om reglerna är de som låstes"
complete -c ordval -n "$in_rules; and not __fish_seen_subcommand_from $rules_commands" -a export -d "Skriv regler som TBX, tabell, Vale-stil eller webbsida"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from import" -l from -x -a "tbx csv vale" -d "Vad filen är"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from import" -l force -d "Skriv över filen"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from import" -l name -x -d "Vad ordlistan ska heta"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from export" -s f -l format -x -a "tbx tbx2 csv tsv vale html yaml" -d "Vad som skrivs"
complete -c ordval -n "$in_rules; and __fish_seen_subcommand_from import export" -s o -l output -r -F -d "Skriv dit i stället för på standard ut"
