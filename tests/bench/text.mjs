// Drafts and rules to measure with: made of the same words each time, so that figures can be compared.
//
//     node tests/bench/text.mjs FOLDER [MB]
//
// writes 1 MB of each kind of draft, FOLDER/plain/*.txt and FOLDER/markdown/*.md, and FOLDER/rules/N/ for 10, 200, 2,000 and
// 20,000 terms. Scripts take the functions instead:
//
//     draft({ bytes: 200_000, seed: 1 })                   plain text
//     draft({ bytes: 200_000, seed: 1, markdown: true })   prose of the same kind, with the marks of Markdown
//     writeRules(folder, 2000)                             the same terms in the notation of each program
//
// Half of the paragraphs hold no term at all. In the others stand about 1.6 words per 1,000 bytes that 200 terms know; the
// terms from the 201st on stand in no text, so that a longer list costs what it costs and not what it finds.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../lsp/peer/random.mjs';

const tests = join(dirname(fileURLToPath(import.meta.url)), '..');

// Terms.

const withEndings = (stem, endings) => endings.map((ending) => stem + ending);
const er = (stem) => withEndings(stem, ['', 's', 'en', 'ens', 'er', 'ers', 'erna', 'ernas']);
const ar = (stem) => withEndings(stem, ['', 's', 'en', 'ens', 'ar', 'ars', 'arna', 'arnas']);
const are = (stem) => withEndings(stem, ['are', 'ares', 'aren', 'arens', 'are', 'ares', 'arna', 'arnas']);
const or = (stem) => withEndings(stem, ['a', 'as', 'an', 'ans', 'or', 'ors', 'orna', 'ornas']);

const realTerms = [
    [er('kund'), are('invån')],
    [er('klient'), are('deltag')],
    [er('konsument'), are('förbruk')],
    [er('leverantör'), are('utför')],
    [er('portal'), ar('ingång')],
    [er('kampanj'), ar('satsning')],
    [er('vision'), er('framtidsbild')],
    [er('session'), er('sammankomst')],
    [er('intervention'), er('åtgärd')],
    [er('applikation'), ar('tillämpning')],
].map(([deprecated, preferred]) => ({ deprecated, preferred }));

const firstLetters = 'b bl br d dr f fl fr g gl gr h j k kl kr l m n p pl pr r s sk sl sm sn sp st str t tr v'.split(' ');
const vowels = 'aeiouyåäö';
const innerLetters = 'b d f g l m n p r s t v dr fl ld lm mp nd ng nk rk rn rv sk sp st tr'.split(' ');
const lastLetters = 'b d f g k l m n p r t v ft ld lk lm lt mp nd ng nk nt rd rg rk rm rt st'.split(' ');

/// `count` terms, of which a shorter list is the beginning of a longer one. A form belongs to one word only, and no
/// made-up one is a word of the drafts.
export function terms(count) {
    const random = new Random(17);
    const made = realTerms.slice(0, count);
    const taken = new Set([...vocabulary, ...realTerms.flatMap((term) => [...term.deprecated, ...term.preferred])]);
    const noun = () => {
        for (;;) {
            const stem = random.of(firstLetters) + random.of(vowels) + random.of(innerLetters) + random.of(vowels) +
                (random.happens(0.7) ? random.of(innerLetters) + random.of(vowels) : '') + random.of(lastLetters);
            const forms = random.happens(0.5) ? er(stem) : or(stem);
            if (forms.some((form) => taken.has(form))) continue;
            for (const form of forms) taken.add(form);
            return forms;
        }
    };
    while (made.length < count) made.push({ deprecated: noun(), preferred: noun() });
    return made;
}

// Drafts.

const beginnings = ['Under våren', 'I budgeten för nästa år', 'Efter samråd med de närmast berörda', 'Enligt den antagna planen', 'Trots förra årets avbrott',
    'Med hänsyn till det ekonomiska läget', 'I slutet av perioden', 'Som ett första steg', 'Vid dagens sammanträde', 'Utöver det som tidigare redovisats', 'Sedan flera år',
    'I enlighet med reglementet', 'Av handlingarna framgår att det är rimligt att', 'Med stöd av kommunallagen', 'Under förutsättning av fullmäktiges godkännande',
    'Mot den bakgrunden', 'Inför höstens upphandling', 'På samma sätt', 'I den norra delen av tätorten', 'Längs den gamla banvallen'];
const actors = ['kommunstyrelsen', 'byggnadsnämnden', 'förvaltningen', 'utskottet', 'gymnasieskolan', 'miljöberedningen', 'kulturskolan', 'räddningstjänsten', 'rektorn',
    'socialtjänsten', 'fritidsgården', 'arbetsgruppen', 'revisorerna', 'fastighetsbolaget', 'trafikenheten', 'biblioteket', 'ungdomsrådet', 'överförmyndaren'];
const deeds = [['prövat', ''], ['sett', ' över'], ['redovisat', ''], ['följt', ' upp'], ['avslagit', ''], ['beställt', ''], ['föreslagit', ''], ['granskat', ''], ['skjutit', ' upp'],
    ['utökat', ''], ['tagit fram', ''], ['återremitterat', ''], ['bekostat', ''], ['kartlagt', ''], ['samordnat', ''], ['förankrat', '']];
const things = ['skolskjutsen', 'detaljplanen', 'cykelvägen mot hamnen', 'simhallens öppettider', 'vinterväghållningen', 'investeringsbudgeten', 'lekplatserna', 'belysningen',
    'avfallshämtningen', 'en ny gångbro', 'trygghetsvandringarna', 'särskilda boenden', 'skolmåltiderna', 'färdtjänsten', 'översvämningsskydden', 'jämställdhetsplanen',
    'nyanläggningen av förskolegårdar', 'parkeringsnormen', 'reningsverket', 'äldreboendets kök', 'busshållplatserna', 'landsbygdsprogrammet', 'arkivets samlingar',
    'idrottsföreningarnas bidrag', 'markanvisningen', 'torghandeln', 'snöröjningen', 'sommarjobben', 'badplatsen', 'vattentäkten', 'kulturmiljöprogrammet', 'träden på torget'];
const places = ['vid järnvägsstationen', 'inom ramen för tilldelade medel', 'i samtliga kommundelar', 'utan ytterligare kostnader', 'tillsammans med grannkommunerna', 'före utgången av september',
    'på landsbygden', 'i samråd med länsstyrelsen', 'genom ett tillfälligt avtal', 'för de yngsta eleverna', 'under tre mandatperioder', 'med statligt stöd', 'i kvarteret Sländan',
    'intill den nya sporthallen', 'till en beräknad kostnad av 4,5 miljoner kronor', 'fram till och med 2031', 'för hela området', 'enligt bilaga 2'];
const continuations = ['eftersom underlaget varit otillräckligt', 'vilket har uppskattats av många', 'och arbetet fortsätter nästa år', 'men beslutet har överklagats', 'så att fler kan delta på lika villkor',
    'medan kostnaderna har ökat med tolv procent', 'trots att ingen har yttrat sig', 'när marken har sanerats', 'om fullmäktige inte beslutar annat', 'och det är en sekund för sent att ångra sig',
    'där både barn och vuxna vistas', 'som ingen längre kunde förklara', 'innan vintern kommer'];

const capitalized = (text) => text[0].toUpperCase() + text.slice(1);
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/// The paragraphs of running text in the cases and drafts of the other tests, without what only marks them.
const seeds = ['cases', 'drafts'].flatMap((folder) =>
    readdirSync(join(tests, folder)).filter((name) => /\.(txt|md)$/.test(name)).sort().flatMap((name) =>
        readFileSync(join(tests, folder, name), 'utf8')
            .replace(/^%.*\n/gm, '')
            .replace(/\\?\[\[(?:\w+: )?(.*?)\]\](?:\{.*?\})?/g, '$1')
            .split(/\n\s*\n/)
            .map((paragraph) => paragraph.trim())
            // A quotation that stays open, or an exception, would change what the next paragraph means.
            .filter((paragraph) => /^[\p{L}”][^|<>{}`*\\]{30,}$/u.test(paragraph) && (paragraph.match(/”/g) ?? []).length % 2 === 0)));

const vocabulary = new Set(wordsOf([beginnings, actors, deeds, things, places, continuations, seeds].flat(2).join(' ')));

const termsInDrafts = 200;

export function draft({ bytes, seed, markdown = false }) {
    const random = new Random(seed);
    const sought = terms(termsInDrafts).map((term) => term.deprecated);
    const real = new Set(realTerms.flatMap((term) => term.deprecated));
    const isSilent = (paragraph) => !wordsOf(paragraph).some((word) => real.has(word));
    const silentSeeds = seeds.filter(isSilent);
    const otherSeeds = seeds.filter((paragraph) => !isSilent(paragraph));

    const sentence = (thing) => {
        const [verb, particle] = random.of(deeds);
        return `${random.of(beginnings)} har ${random.of(actors)} ${verb} ${thing}${particle} ${random.of(places)}` +
            (random.happens(0.4) ? `, ${random.of(continuations)}.` : '.');
    };
    const term = () => {
        const form = random.of(random.happens(0.3) ? random.of(sought.slice(0, realTerms.length)) : random.of(sought));
        return markdown && random.happens(0.1) ? `**${form}**` : form;
    };
    const sentences = (isSilentParagraph) => {
        const all = Array.from({ length: 3 + random.below(4) }, () => sentence(random.of(things)));
        if (isSilentParagraph) return all;
        all[random.below(all.length)] = sentence(term());
        if (random.happens(0.45)) all.push(`${capitalized(random.of(random.of(sought)))} är en fråga för ${random.of(actors)}.`);
        return all;
    };
    const asMarkdown = (all) => {
        switch (random.below(12)) {
            case 0: return all.map((one) => `- ${one}`).join('\n');
            case 1: return all.map((one, at) => `${at + 1}. ${one}`).join('\n');
            case 2: return `> ${all.join(' ')}`;
            case 3: return `${all.join(' ')} Se [bilagan](https://example.org/akt/${random.below(1000)}), *sidan ${random.below(90)}*, och fältet \`status\`.`;
            case 4: return `| Åtgärd | Ansvar |\n|---|---|\n${all.map((one) => `| ${one} | ${random.of(actors)} |`).join('\n')}`;
            default: return all.join(' ');
        }
    };

    let text = markdown ? `# Utkast ${seed}\n\n` : '';
    let size = Buffer.byteLength(text);
    for (let paragraph = 1; size < bytes; ++paragraph) {
        const silent = random.happens(0.5);
        let next = random.happens(0.2) ? random.of(silent ? silentSeeds : otherSeeds)
            : markdown ? asMarkdown(sentences(silent)) : sentences(silent).join(' ');
        if (markdown && paragraph % 12 === 0) next = `## Avsnitt ${paragraph}\n\n${next}`;
        text += `${next}\n\n`;
        size += Buffer.byteLength(next) + 2;
    }
    return text;
}

/// Drafts of 50 KB each, as files are.
export function writeDrafts(folder, bytes, { markdown = false } = {}) {
    const each = 50_000;
    mkdirSync(folder, { recursive: true });
    const count = Math.max(1, Math.round(bytes / each));
    for (let i = 0; i < count; ++i)
        writeFileSync(join(folder, `${String(i).padStart(4, '0')}.${markdown ? 'md' : 'txt'}`),
            draft({ bytes: Math.min(bytes, each), seed: i + 1, markdown }));
}

// Rules.

export function writeRules(folder, count) {
    const all = terms(count);
    const pairs = all.flatMap(({ deprecated, preferred }) => deprecated.map((form, i) => [form, preferred[i]]));
    const lines = (line) => pairs.map(([form, replacement]) => line(form, replacement)).join('\n') + '\n';
    const write = (name, text) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    };
    const letter = String.raw`[\p{L}\p{N}_]`;

    write('ordval.yml', 'termbase: bench\nlanguage: sv\nconcepts:\n' + all.map(({ deprecated, preferred }, i) =>
        `  - id: t${i}\n    preferred: {term: ${preferred[0]}, forms: [${preferred.join(', ')}], gender: utrum}\n` +
        `    deprecated:\n      - {term: ${deprecated[0]}, forms: [${deprecated.join(', ')}], gender: utrum}\n`).join(''));
    write('pairs.tsv', lines((form, replacement) => `${form}\t${replacement}`));
    write('forms.txt', lines((form) => form));
    write('codespell.txt', lines((form, replacement) => `${form}->${replacement}`));
    write('cspell.json', JSON.stringify({
        version: '0.2', language: 'sv', dictionaries: [], unknownWords: 'report-flagged', minWordLength: 2, maxNumberOfProblems: 1e6,
        maxDuplicateProblems: 1e6, numSuggestions: 1, flagWords: pairs.map(([form, replacement]) => `${form}->${replacement}`),
    }));
    // prh writes its replacements as they stand, so it needs a rule for each form; \b knows ASCII only.
    write('prh.yml', 'version: 1\nrules:\n' + lines((form, replacement) =>
        `  - expected: ${replacement}\n    pattern: '/(?<!${letter})${form}(?!${letter})/i'`));
    write('textlintrc.json', JSON.stringify({
        rules: { prh: { rulePaths: [join(folder, 'prh.yml')], checkLink: true, checkBlockQuote: true, checkEmphasis: true, checkHeader: true } },
    }));
    write('vale.ini', 'StylesPath = styles\nMinAlertLevel = suggestion\n[*.{md,txt}]\nBasedOnStyles = Bench\n');
    write('styles/Bench/Terms.yml', `extends: substitution\nmessage: "Use '%s' instead of '%s'."\nlevel: warning\nignorecase: true\nswap:\n` +
        lines((form, replacement) => `  ${form}: ${replacement}`));
}

export const termCounts = [10, 200, 2_000, 20_000];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [folder, megabytes = '1'] = process.argv.slice(2);
    if (!folder) {
        console.error('usage: node tests/bench/text.mjs FOLDER [MB]');
        process.exit(2);
    }
    writeDrafts(join(folder, 'plain'), Number(megabytes) * 1e6);
    writeDrafts(join(folder, 'markdown'), Number(megabytes) * 1e6, { markdown: true });
    for (const count of termCounts) writeRules(join(folder, 'rules', String(count)), count);
}
