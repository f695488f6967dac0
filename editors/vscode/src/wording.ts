// What the extension says while it runs, in the language of Ordval's messages (the setting `ordval.language`): Swedish
// unless the writer has chosen English, whatever language the editor has. Titles of commands and settings follow the
// editor instead; they stand in package.nls.json and package.nls.sv.json.

export type Language = 'sv' | 'en'

const sentences = {
  starting: ['Ordval startar', 'Ordval is starting'],
  stopped: ['Ordval har stannat', 'Ordval has stopped'],
  missing: ['Ordval kan inte starta', 'Ordval has no server'],
  notSwedish: ['Ordval: inte svenska', 'Ordval: not Swedish'],
  notSwedishWhy: [
    'Texten är inte på svenska, så Ordval tiger. Är det fel, skriv överst i texten en rad `---`, en rad `lang: sv` och en rad `---`.',
    'The text is not Swedish, so Ordval is silent. If that is wrong, write three lines at the top: `---`, `lang: sv` and `---`.',
  ],
  oneFinding: ['1 fynd', '1 finding'],
  findings: ['{0} fynd', '{0} findings'],
  inviteChoice: ['välj regler', 'choose rules'],
  rulesAre: ['Regler: {0}', 'Rules: {0}'],
  nothingChosen: [
    'Ingen har valt regler för den här texten, så det neutrala paketet **{0}** gäller.',
    'Nobody has chosen rules for this text, so the neutral pack **{0}** is used.',
  ],
  rulesHaveProblems: [
    'Något är fel i reglerna, och det som är fel är utelämnat. Öppna regelfilen eller `ordval.yml` och se efter.',
    'Something is wrong in the rules, and is left out. Open the rule file or `ordval.yml` to see it.',
  ],
  click: ['Klicka för att välja regler och annat.', 'Click to choose rules and more.'],
  menuChoose: ['Välj regler …', 'Choose rule sets …'],
  menuFixAll: ['Rätta allt som är säkert', 'Fix all safe findings'],
  menuCheck: ['Granska hela arbetsytan', 'Check the workspace'],
  menuNewRule: ['Ny regel …', 'New rule …'],
  menuLog: ['Visa loggen', 'Show the log'],
  menuRestart: ['Starta om servern', 'Restart the server'],

  serverMissing: [
    'Ordval hittar inget program. Installera ”ordval” så att det finns i PATH, eller ange var det ligger i inställningen ordval.server.path.',
    'Ordval finds no program. Install "ordval" so that it is in the PATH, or state where it is in the setting ordval.server.path.',
  ],
  serverAbsent: [
    'Ordvals program {0} finns inte. Rätta sökvägen i inställningen ordval.server.path.',
    "Ordval's program {0} does not exist. Correct the path in the setting ordval.server.path.",
  ],
  serverUnusable: ['Ordvals program {0} går inte att köra: {1}', "Ordval's program {0} cannot be run: {1}"],
  openSettings: ['Öppna inställningen', 'Open the setting'],
  showLog: ['Visa loggen', 'Show the log'],
  serverIs: ['Servern: {0} ({1})', 'The server: {0} ({1})'],
  serverRuns: ['Servern är i gång.', 'The server is running.'],
  serverEnded: ['Servern har slutat.', 'The server has ended.'],
  serverCameBack: ['Servern slutade oväntat och har startats igen.', 'The server ended unexpectedly and was started again.'],

  chooseRules: ['Vilka regler gäller i {0}?', 'Which rules hold in {0}?'],
  thisEditor: ['den här redigeraren', 'this editor'],
  ownFile: ['egen regelfil', 'a rule file of your own'],
  severalPacks: ['Flera kan väljas', 'Several can be chosen'],
  rulesWritten: ['{0} gäller nu i {1}.', '{0} now holds in {1}.'],
  openSettingsFile: ['Öppna ordval.yml', 'Open ordval.yml'],

  needsFolder: ['Öppna en mapp först.', 'Open a folder first.'],
  checking: ['Ordval granskar arbetsytan', 'Ordval checks the workspace'],
  checkedNothing: ['Ordval hittade inget att anmärka på i arbetsytan.', 'Ordval found nothing in the workspace.'],
  checkedFindings: ['Ordval: {0} fynd i {1} filer.', 'Ordval: {0} findings in {1} files.'],
  checkedOneFile: ['Ordval: {0} fynd i en fil.', 'Ordval: {0} findings in one file.'],
  showProblems: ['Visa problemen', 'Show the problems'],

  noRuleHere: [
    'Ställ markören på ett understruket ord för att se dess regel.',
    'Place the cursor in an underlined word to see its rule.',
  ],

  askTerm: ['Vilket ord ska undvikas?', 'Which word is to be avoided?'],
  askReplacement: ['Vad skriver man i stället för ”{0}”? (tomt: inget bestämt)', 'What is written instead of "{0}"? (empty: nothing in particular)'],
  askReason: ['Varför? Skribenten får läsa det.', 'Why? The writer will read this.'],
  askFile: ['I vilken regelfil?', 'In which rule file?'],
  newFile: ['ny fil', 'a new file'],
  addFile: ['{0} används inte här än.', '{0} is not used here yet.'],
  useFile: ['Använd den', 'Use it'],
  failed: ['Ordval: {0}', 'Ordval: {0}'],
} satisfies Record<string, [string, string]>

export type Sentence = keyof typeof sentences

/** The sentence in `language`, with {0}, {1} … filled in. */
export function say(language: Language, sentence: Sentence, ...values: (string | number)[]): string {
  const pattern = sentences[sentence][language === 'en' ? 1 : 0]
  return pattern.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]))
}
