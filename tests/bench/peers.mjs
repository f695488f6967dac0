// Ordval beside the programs that one would use instead, in one run, on the same text and terms; and the goals.
//
//     node tests/bench/peers.mjs build/release/ordval [--mb 10] [--terms 10,200,2000,20000] [--rounds 5]
//
// What is measured beside it is taken from the PATH: ripgrep and codespell (packages of Debian), cspell, textlint with
// textlint-rule-prh (packages of npm), Vale. A program that is not there is named and left out. The floor is ordval_word_hash, see
// word_hash.cpp.
//
// All run on one core, one after the other, in rounds, with their output in a file. A figure is bytes of text by processor
// time, which a busy machine disturbs less than the clock; Ordval on all cores is timed by the clock. What a program takes for an
// empty file (its start and the loading of the terms) is measured apart and subtracted. Medians. Of slow programs the text is
// shortened, which the table says. What a keystroke costs is measured by lsp_latency.mjs.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { termCounts, writeDrafts, writeRules } from './text.mjs';

const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        mb: { type: 'string', default: '10' },
        terms: { type: 'string', default: termCounts.join() },
        rounds: { type: 'string', default: '5' },
    },
});
const ordval = resolve(positionals[0] ?? 'build/release/ordval');
const tools = join(dirname(ordval), 'tests/bench');
const source = join(dirname(fileURLToPath(import.meta.url)), '../..');
const counts = options.terms.split(',').map(Number);
const rounds = Number(options.rounds);
const longest = 30; // seconds of processor time that one run may take
const affordable = 4; // seconds for which the text is not shortened
const largest = Number(options.mb);
const sizes = [0.1, 1, largest].filter((size) => size <= largest);
const packs = ['helsingborg', 'klarsprak', 'inkluderande', 'skrivregler'];

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const folder = mkdtempSync(join(os.tmpdir(), 'ordval-peers-'));
const output = join(folder, 'output');

/// Runs a command in `folder`. Times in milliseconds, memory in MB.
function run(command, { cores = 'one' } = {}) {
    const result = join(folder, 'taken');
    const words = ['prlimit', `--cpu=${longest}`, ...(cores === 'one' ? ['taskset', '-c', '0'] : []), join(tools, 'ordval_measured_run'), result, ...command];
    const file = openSync(output, 'w');
    const ran = spawnSync(words[0], words.slice(1), { cwd: folder, stdio: ['ignore', file, 'pipe'], encoding: 'utf8' });
    closeSync(file);
    if (ran.status !== 0) throw new Error(`${words.join(' ')}: ${ran.error ?? ran.stderr}`);
    const [clock, processor, memory, status] = readFileSync(result, 'utf8').split(' ').map(Number);
    return { clock: clock / 1e3, processor: processor / 1e3, memory: memory / 1e3, outOfTime: status === -1, complaints: ran.stderr };
}

// Programs. `command(terms, text)` has the folder with the rules for so many terms, and a text: a folder of drafts or the
// empty file.

const firstLine = (...command) => {
    const ran = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
    return ran.error ? null : (ran.stdout || ran.stderr).split('\n')[0].replace(/^[^\d]*/, '').split(' ')[0];
};
const versions = {
    ripgrep: firstLine('rg', '--version'),
    codespell: firstLine('codespell', '--version'),
    cspell: firstLine('cspell', '--version'),
    textlint: firstLine('textlint', '--version'),
    Vale: firstLine('vale', '--version'),
};

/// Where textlint finds its rules: beside itself.
function besideTextlint() {
    const path = realpathSync(spawnSync('which', ['textlint'], { encoding: 'utf8' }).stdout.trim());
    return path.slice(0, path.lastIndexOf('/node_modules/') + '/node_modules'.length);
}

const filesOf = (text, pattern) => (statSync(join(folder, text)).isFile() ? text : `${text}/${pattern}`);
const checks = (rules, text) => [ordval, 'check', '--rules', `./${rules}/ordval.yml`, text];

const all = [
    { name: 'Ordval, one core', command: checks },
    { name: 'Ordval, all cores', cores: 'all', command: checks },
    { name: 'Ordval, Markdown', markdown: true, hidden: true, command: checks },
    { name: 'word-hash floor', command: (rules, text) => [join(tools, 'ordval_word_hash'), `${rules}/pairs.tsv`, text] },
    {
        name: 'ripgrep `-wi`', peer: 'ripgrep',
        command: (rules, text) => ['rg', '-n', '--column', '-o', '-w', '-i', '-f', `${rules}/forms.txt`, text],
    },
    {
        name: 'codespell', peer: 'codespell',
        command: (rules, text) => ['codespell', '-d', '-D', `${rules}/codespell.txt`, '-r', '\\w+', text],
    },
    {
        name: 'cspell', peer: 'cspell',
        command: (rules, text) => ['cspell', 'lint', '--no-progress', '--no-summary', '--no-color', '--no-default-configuration', '--no-config-search',
            '-c', `${rules}/cspell.json`, filesOf(text, '**')],
    },
    {
        name: 'textlint with prh', peer: 'textlint',
        command: (rules, text) => ['textlint', '--rules-base-directory', besideTextlint(), '--config', `${rules}/textlintrc.json`, '-f', 'unix',
            filesOf(text, '*.txt')],
    },
    { name: 'Vale', peer: 'Vale', command: (rules, text) => ['vale', '--config', `${rules}/vale.ini`, '--output', 'line', text] },
];
const programs = all.filter(({ peer }) => !peer || versions[peer]);
const absent = Object.keys(versions).filter((peer) => !versions[peer]);

// Texts and measures.

const bytesIn = (text) => readdirSync(join(folder, text)).reduce((sum, name) => sum + statSync(join(folder, text, name)).size, 0);
const textOf = (program, size) => `${program.markdown ? 'markdown' : 'plain'}-${size}`;
const time = (program, taken) => (program.cores === 'all' ? taken.clock : taken.processor);

function say(text) {
    process.stderr.write(`${text}\n`);
}

/// How much text a program gets for these terms; null when the least is too much, or when it does not find what it should.
function sizeFor(program, rules) {
    if (!program.peer) return { size: largest };
    const tried = run(program.command(rules, 'empty.txt'));
    if (tried.outOfTime) return { instead: `over ${longest} s to load` };
    const nothing = time(program, tried);
    const text = textOf(program, sizes[0]);
    const taken = run(program.command(rules, text));
    if (taken.outOfTime) return { instead: `over ${longest} s for ${sizes[0]} MB` };
    const found = readFileSync(output, 'utf8').split('\n').length - 1;
    run([join(tools, 'ordval_word_hash'), `${rules}/pairs.tsv`, text]);
    const expected = readFileSync(output, 'utf8').split('\n').length - 1;
    if (found < expected * 0.9) {
        say(`${program.name} finds ${found} of ${expected}: ${taken.complaints.slice(0, 500)}`);
        return { instead: `finds ${found} of ${expected}` };
    }
    const seconds = (megabytes) => (nothing + ((time(program, taken) - nothing) * megabytes) / sizes[0]) / 1e3;
    return { size: sizes.filter((size) => seconds(size) <= affordable).at(-1) ?? sizes[0] };
}

/// By program: megabytes a second, milliseconds for an empty file, MB of memory.
function measure(rules) {
    const runs = programs.map((program) => ({ program, ...sizeFor(program, rules), text: [], empty: [], memory: [] }));
    for (let round = 0; round < rounds; ++round)
        for (const { program, size, text, empty, memory } of runs) {
            if (!size || (program.peer && round >= 3)) continue;
            empty.push(time(program, run(program.command(rules, 'empty.txt'), program)));
            const taken = run(program.command(rules, textOf(program, size)), program);
            if (taken.outOfTime) continue;
            text.push(time(program, taken));
            memory.push(taken.memory);
        }
    return new Map(runs.map(({ program, size, instead, text, empty, memory }) => {
        if (text.length === 0) return [program.name, { instead: instead ?? `over ${longest} s for ${size} MB` }];
        const loading = median(empty);
        if (median(text) <= loading) return [program.name, { instead: `too quick for ${size} MB` }];
        return [program.name, { size, loading, speed: bytesIn(textOf(program, size)) / 1e3 / (median(text) - loading), memory: median(memory) }];
    }));
}

const digits = (value) => value.toLocaleString('en', { maximumSignificantDigits: value < 1 ? 1 + Math.min(1, value >= 0.01) : 3 });
const whole = (value) => value.toLocaleString('en');

function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

try {
    writeFileSync(join(folder, 'empty.txt'), '');
    for (const size of sizes) writeDrafts(join(folder, `plain-${size}`), size * 1e6);
    writeDrafts(join(folder, `markdown-${largest}`), largest * 1e6, { markdown: true });
    const measured = new Map();
    for (const count of counts) {
        say(`${count} terms …`);
        writeRules(join(folder, String(count)), count);
        measured.set(count, measure(String(count)));
    }

    const cell = ({ instead, speed, size }, floor) =>
        instead ?? `${digits(speed)} (${digits(speed / floor.speed)})${size < largest ? ` on ${size} MB` : ''}`;
    const machine = `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}`;
    const present = Object.entries({ Ordval: firstLine(ordval, '--version'), ...versions }).filter(([, version]) => version);
    console.log(`${new Date().toISOString().slice(0, 10)}; ${machine}; ${largest} MB of plain text; medians of ${rounds} rounds, of peers ${Math.min(3, rounds)}`);
    console.log(present.map((pair) => pair.join(' ')).join(', ') + (absent.length > 0 ? `; not installed: ${absent.join(', ')}` : ''));
    console.log('\nMegabytes a second (times the word-hash floor), by the number of terms in 8 forms each:\n');
    const shown = programs.filter(({ hidden }) => !hidden);
    console.log(table(['program', ...counts.map((count) => `${whole(count)} terms`)], shown.map(({ name }) =>
        [name, ...counts.map((count) => cell(measured.get(count).get(name), measured.get(count).get('word-hash floor')))])));

    // The goals.
    const goals = [];
    const goal = (what, value, asked, met) => goals.push([what, value, asked, met ? 'yes' : 'no']);
    const of = (count, name) => measured.get(count)?.get(name);
    const ratio = (count) => of(count, 'Ordval, one core').speed / of(count, 'word-hash floor').speed;
    for (const count of counts.filter((count) => count <= 2000))
        goal(`speed with ${whole(count)} terms by the floor's`, digits(ratio(count)), 'at least 1, better 3', ratio(count) >= 1);
    if (counts.includes(200) && counts.includes(20_000)) {
        const slowdown = (name) => of(200, name).speed / of(20_000, name).speed;
        const allowed = Math.max(1.2, slowdown('word-hash floor'));
        const measuredSlowdown = slowdown('Ordval, one core');
        goal('time with 20,000 terms by that with 200', digits(measuredSlowdown), `at most ${digits(allowed)} (1.2, or the floor's own)`,
            measuredSlowdown <= allowed);
    }
    const usual = counts.includes(200) ? 200 : counts[0];
    say('packs and start …');
    const packTime = (text) => median(Array.from({ length: Math.max(rounds, 3) }, () =>
        run([ordval, 'check', ...packs.flatMap((pack) => ['--rules', pack]), text]).processor));
    const packSpeed = bytesIn(`plain-${largest}`) / 1e3 / (packTime(`plain-${largest}`) - packTime('empty.txt'));
    const packRatio = packSpeed / of(usual, 'word-hash floor').speed;
    goal(`speed with ${packs.join(', ')} by the floor's`, `${digits(packRatio)} (${digits(packSpeed)} MB/s)`, 'at least 0.5', packRatio >= 0.5);
    const markdown = of(usual, 'Ordval, one core').speed / of(usual, 'Ordval, Markdown').speed;
    goal('time of Markdown by that of plain text', digits(markdown), 'at most 1.5', markdown <= 1.5);
    if (of(2000, 'Ordval, one core')) {
        const { loading, memory } = of(2000, 'Ordval, one core');
        goal('loading 2,000 terms, with the start', `${digits(loading)} ms`, 'under 60 ms', loading < 60);
        goal('most memory with 2,000 terms', `${digits(memory)} MB`, 'under 30 MB and the largest draft (0.05 MB)', memory < 30.05);
    }
    const starts = Array.from({ length: 21 }, () => [
        run([ordval, 'check', join(source, 'tests/drafts/tjansteskrivelse.md')]).clock, run([ordval, '--version']).clock]);
    const [small, version] = [0, 1].map((at) => median(starts.map((start) => start[at])));
    goal('`ordval check` of a small file', `${digits(small)} ms`, 'under 15 ms', small < 15);
    goal('`ordval --version`', `${digits(version)} ms`, 'under 5 ms', version < 5);
    console.log(`\n${table(['goal', 'measured', 'asked', 'met'], goals)}`);
} finally {
    rmSync(folder, { recursive: true });
}
