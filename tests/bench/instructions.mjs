// Counts the instructions of a check and compares them with what was recorded. Unlike times they are the same on a busy
// machine, so a test can hold them.
//
//     node tests/bench/instructions.mjs build/release             the test "instructions": fails when a ratio grew by over 5 %
//     node tests/bench/instructions.mjs build/release --record    writes instructions.json anew
//
// Each figure is a ratio to what ordval_word_hash (see word_hash.cpp) takes for the same in the same run: for a text, the run on it
// less the run on an empty file, and for loading 2,000 terms, the run on an empty file less the same with 10 terms. Other
// compilers make other instructions: where the record does not hold the test is skipped, aloud (exit 77).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draft, writeRules } from './text.mjs';

const build = resolve(process.argv[2] ?? 'build/release');
const records = process.argv.includes('--record');
const recordFile = join(dirname(fileURLToPath(import.meta.url)), 'instructions.json');
const tolerance = 0.05;

function skip(reason) {
    console.log(`skipped: ${reason}`);
    process.exit(77);
}

/// What decides which instructions are made of the source.
function makers() {
    const cache = readFileSync(join(build, 'CMakeCache.txt'), 'utf8');
    const entry = (name) => cache.match(new RegExp(`^${name}:\\w+=(.*)$`, 'm'))?.[1] ?? '';
    const version = spawnSync(entry('CMAKE_CXX_COMPILER'), ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
    const [, major] = version.match(/(\d+)\.\d+\.\d+/);
    return {
        compiler: `${/clang/.test(version) ? 'clang' : 'g++'} ${major}`,
        build: [entry('CMAKE_BUILD_TYPE'), entry('ORDVAL_SANITIZE')].filter(Boolean).join(' '),
        processor: process.arch,
    };
}

const system = () => readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="?(.*?)"?$/m)?.[1] ?? os.release();

function instructionsOf(command) {
    const run = spawnSync('valgrind', ['--tool=callgrind', '--callgrind-out-file=/dev/null', ...command],
        { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const counted = run.stderr.match(/Collected : (\d+)/);
    // A check ends with 1 when it finds something.
    if (!counted || run.status > 1) throw new Error(`${command.join(' ')} ended with ${run.status}:\n${run.stderr}`);
    return Number(counted[1]);
}

function measure(folder) {
    const inputs = {
        empty: { file: join(folder, 'empty.txt'), text: '' },
        'plain text': { file: join(folder, 'draft.txt'), text: draft({ bytes: 200_000, seed: 1 }) },
        Markdown: { file: join(folder, 'draft.md'), text: draft({ bytes: 200_000, seed: 1, markdown: true }) },
    };
    for (const { file, text } of Object.values(inputs)) writeFileSync(file, text);
    const counts = [10, 200, 2000];
    for (const count of counts) writeRules(join(folder, String(count)), count);

    const programs = {
        ordval: (count, file) => [join(build, 'ordval'), 'check', '--rules', join(folder, String(count), 'ordval.yml'), file],
        floor: (count, file) => [join(build, 'tests/bench/ordval_word_hash'), join(folder, String(count), 'pairs.tsv'), file],
    };
    const taken = {};
    for (const [program, command] of Object.entries(programs)) {
        taken[program] = {};
        for (const count of counts) {
            const texts = count === 10 ? ['empty'] : Object.keys(inputs);
            taken[program][count] = Object.fromEntries(texts.map((text) => [text, instructionsOf(command(count, inputs[text].file))]));
        }
    }
    const ratio = (of) => Math.round((of(taken.ordval) / of(taken.floor)) * 1000) / 1000;
    const ratios = {};
    for (const text of ['plain text', 'Markdown'])
        for (const count of [200, 2000]) ratios[`${text}, ${count} terms`] = ratio((runs) => runs[count][text] - runs[count].empty);
    ratios['loading 2000 terms'] = ratio((runs) => runs[2000].empty - runs[10].empty);

    const hash = createHash('sha256');
    for (const { text } of Object.values(inputs)) hash.update(text);
    for (const count of counts) hash.update(readFileSync(join(folder, String(count), 'ordval.yml')));
    return { ratios, inputs: hash.digest('hex').slice(0, 16) };
}

if (spawnSync('valgrind', ['--version']).error) skip("valgrind is not installed (Debian's package)");
const made = makers();
const recorded = records ? null : JSON.parse(readFileSync(recordFile, 'utf8'));
if (recorded)
    for (const [what, value] of Object.entries(made))
        if (recorded.made[what] !== value) skip(`recorded with ${what} ${recorded.made[what]}, this is ${value}`);

const folder = mkdtempSync(join(os.tmpdir(), 'ordval-instructions-'));
let measured;
try {
    measured = measure(folder);
} finally {
    rmSync(folder, { recursive: true });
}

if (records) {
    const record = { date: new Date().toISOString().slice(0, 10), system: system(), made, ...measured };
    writeFileSync(recordFile, JSON.stringify(record, null, 2) + '\n');
    for (const [what, ratio] of Object.entries(measured.ratios)) console.log(`${what}: ${ratio}`);
    process.exit(0);
}

const again = 'node tests/bench/instructions.mjs build/release --record';
let status = 0;
// The seeds of the drafts are other tests' cases. A ratio hardly moves with them, so this alone does not fail.
if (measured.inputs !== recorded.inputs) console.log(`record again: the drafts or rules are no longer those of ${recorded.date} (${again})`);
for (const what of new Set([...Object.keys(recorded.ratios), ...Object.keys(measured.ratios)])) {
    const [before, now] = [recorded.ratios[what], measured.ratios[what]];
    const change = now / before - 1;
    if (!(change <= tolerance)) status = 1;
    const verdict = !(change <= tolerance) ? 'FAIL: more' : change < -tolerance ? `record again: less (${again})` : 'ok';
    console.log(`${verdict}: ${what}: ${now} times the floor, recorded ${before}, ${(change * 100).toFixed(1)} %`);
}
process.exit(status);
