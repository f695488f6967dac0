// What only the language server says.

#include "messages/topics.hpp"

namespace ordval {

namespace {

// clang-format off
constexpr MessageRow rows[] = {
    // Completion.
    {Message::instead_of, "i stället för {0}", "instead of {0}"},

    // Exceptions written by the server.
    {Message::ignore_here, "Ignorera {0} här", "Ignore {0} here"},
    {Message::ignore_in_file, "Ignorera regeln {0} i den här filen", "Ignore the rule {0} in this file"},
    {Message::allow_in_workspace,
     "Tillåt {0} i arbetsmappen (ordval.yml)",
     "Allow {0} in the workspace (ordval.yml)"},
    {Message::admit_in_workspace,
     "Tillåt formen {0} i hela arbetsmappen (ordval.yml)",
     "Admit the form {0} in the whole workspace (ordval.yml)"},
    {Message::off_for_files,
     "Stäng av regeln {0} för {1} (ordval.yml)",
     "Turn off the rule {0} for {1} (ordval.yml)"},
    {Message::off_in_workspace,
     "Stäng av regeln {0} i arbetsmappen (ordval.yml)",
     "Turn off the rule {0} in the workspace (ordval.yml)"},
    {Message::write_reason_here, "skriv skälet här", "write the reason here"},
    {Message::scope_here, "här", "here"},
    {Message::scope_next_line, "nästa rad", "next line"},
    {Message::scope_off, "av", "off"},

    // Rename.
    {Message::read_first, "Läs meningen först", "Read the sentence first"},
    {Message::may_not_be_replaced,
     "Ordval är inte säkert på att ordet kan bytas rakt av.",
     "The word may not be one to simply replace."},
    {Message::places_left,
     "{0, plural, one {Ordval: # ställe lämnades, för där kan ordet inte bytas utan att meningen läses.} other "
     "{Ordval: # ställen lämnades, för där kan ordet inte bytas utan att meningarna läses.}}",
     "{0, plural, one {Ordval: # place was left, since the word cannot be replaced there unread.} other {Ordval: "
     "# places were left, since the word cannot be replaced there unread.}}"},
    {Message::not_all_files_searched,
     "Ordval: arbetsmappen är så stor att alla filer inte genomsöktes.",
     "Ordval: the workspace is so large that not all files were searched."},
    {Message::replace_everywhere,
     "Byt {0} till {1} i hela arbetsmappen",
     "Replace {0} with {1} in the whole workspace"},
    {Message::nothing_to_rename,
     "Ordval byter bara ord som reglerna avråder från. Här står inget sådant.",
     "Ordval renames only what the rules deprecate, and no such word stands here."},
    {Message::new_name_unknown,
     "Ordval vet inte hur {0} böjs, eller så är det samma ord. Skriv ett annat ord.",
     "The inflection of {0} is not known, or it is the same word. Choose another one."},

    // Hover.
    {Message::status_preferred, "föredragen term", "preferred term"},
    {Message::status_admitted, "tillåten term", "admitted term"},
    {Message::status_deprecated, "avrådd term", "deprecated term"},
    {Message::write_rather, "Skriv hellre", "Write"},
    {Message::label_definition, "Definition", "Definition"},
    {Message::hover_reason, "Skäl", "Reason"},
    {Message::label_decision, "Källa", "Source"},
    {Message::label_valid_from, "gäller från", "valid from"},
    {Message::read_more, "Läs mer", "Read more"},

    // Code actions, progress, and findings beyond the most that are shown.
    {Message::fix_everything_safe, "Rätta allt som är säkert (Ordval)", "Fix everything that is safe (Ordval)"},
    {Message::searching_workspace, "Söker i arbetsmappen", "Searching the workspace"},
    {Message::more_findings,
     "{0, plural, one {Ytterligare # fynd visas inte.} other {Ytterligare # fynd visas inte.}}",
     "{0, plural, one {# more finding is not shown.} other {# more findings are not shown.}}"},

    // Settings that are wrong.
    {Message::settings_not_object,
     "Ordval: inställningarna ska vara ett objekt med nycklarna rules, language, paths och exceptions. De hoppas "
     "över.",
     "Ordval: the settings should be an object with the keys rules, language, paths and exceptions. They are "
     "ignored."},
    {Message::rules_not_list,
     "Ordval: inställningen rules ska vara en lista med regelpaket eller sökvägar, till exempel [\"kommun\"]. Den "
     "hoppas över.",
     "Ordval: the setting rules should be a list of rule packs or paths, such as [\"kommun\"]. It is ignored."},
    {Message::language_not_known,
     "Ordval: inställningen language ska vara \"sv\" eller \"en\". Den hoppas över.",
     "Ordval: the setting language should be \"sv\" or \"en\". It is ignored."},
    {Message::paths_not_object,
     "Ordval: inställningen paths ska vara ett objekt med filmönster som nycklar. Den hoppas över.",
     "Ordval: the setting paths should be an object with file patterns as keys. It is ignored."},
    {Message::exceptions_not_list,
     "Ordval: inställningen exceptions ska vara en lista. Den hoppas över.",
     "Ordval: the setting exceptions should be a list. It is ignored."},

    // The way to the client.
    {Message::nobody_listens,
     "ingen lyssnar där; klienten ska lyssna innan den startar ordval",
     "nobody listens there; the client is to listen before it starts ordval"},
    {Message::socket_path_too_long,
     "sökvägen är längre än de 107 byte som en socket får ha",
     "the path is longer than the 107 bytes that a socket may have"},
    {Message::port_not_free,
     "porten är upptagen eller får inte användas; välj en annan, eller 0 för en som är ledig",
     "the port is taken or may not be used; choose another, or 0 for one that is free"},
    {Message::listening_at, "lyssnar på {0}", "listening on {0}"},

    // A recorded session that is repeated.
    {Message::recorded_and_now,
     "rad {0}: {1}\n  inspelat: {2}\n  nu:       {3}\n",
     "line {0}: {1}\n  recorded: {2}\n  now:      {3}\n"},
    {Message::nothing_said, "(ingenting)", "(nothing)"},
    {Message::not_a_record,
     "är inte JSON, så filen är ingen inspelning från --log",
     "is not JSON, so the file is no record of --log"},
    {Message::not_a_line_of_record,
     "är inte en rad ur en inspelning från --log",
     "is not a line of a record of --log"},
    {Message::record_is_empty, "filen innehåller ingen session", "the file holds no session"},
    {Message::record_breaks_off,
     "den sista raden är avbruten, som efter en krasch; det som står före den upprepades",
     "the last line breaks off, as after a crash; what stands before it was repeated"},
    {Message::repeated_alike,
     "sessionen upprepad: {0, plural, one {# meddelande} other {# meddelanden}}, alla lika",
     "session repeated: {0, plural, one {# message} other {# messages}}, all alike"},
    {Message::repeated_with_differences,
     "sessionen upprepad: {0, plural, one {# meddelande} other {# meddelanden}}, {1, plural, one {# skillnad} other {# skillnader}}",
     "session repeated: {0, plural, one {# message} other {# messages}}, {1, plural, one {# difference} other {# differences}}"},
    {Message::repeated_up_to,
     "sessionen upprepad till rad {2}: {0, plural, one {# meddelande} other {# meddelanden}}, {1, plural, one {# skillnad} other {# skillnader}} eller fler",
     "session repeated up to line {2}: {0, plural, one {# message} other {# messages}}, {1, plural, one {# difference} other {# differences}} or more"},
};
// clang-format on

}  // namespace

std::span<const MessageRow> about_the_editor() { return rows; }

}  // namespace ordval
