#!/usr/bin/env node
// What a keystroke costs: starts the language server, types into generated drafts, and times from just before didChange
// is written until the last byte of the diagnostics has been read.
//
//     node tests/bench/lsp_latency.mjs build/release/ordval [ROUNDS]
//
// Prints median and 99th percentile in milliseconds, the medians of ROUNDS (3) sessions each, with their ratio to what
// issue 6 asks for (below 1.00 is within it). Machines are noisy: look at the load, and compare two programs in turn.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const server = path.resolve(process.argv[2] ?? 'build/release/ordval');
const rounds = Number(process.argv[3] ?? 3);
const edits = 200;
const terms = 200;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ordval-latency-'));

// Drafts and rules of made-up words: the numbers must not depend on what a pack says this month.

function randomFrom(seed) {
    let state = seed;
    return (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

const heads = ['bra', 'fle', 'gri', 'kvo', 'mju', 'nåd', 'plö', 'ski', 'tru', 'vär'];
const middles = ['ba', 'de', 'fi', 'go', 'lu', 'mä', 'ny', 'pö', 'ra', 'so'];
const madeUp = (index) => heads[index % 10] + middles[Math.floor(index / 10) % 10] + (index < 100 ? 'rk' : 'lt');
const formsOf = (word) => ['', 's', 'en', 'ens', 'er', 'ers', 'erna', 'ernas'].map((ending) => word + ending);

function rules() {
    const concept = (_, i) =>
        `  - id: t${i}\n    preferred: {term: ${madeUp(i)}o, forms: [${formsOf(madeUp(i) + 'o')}]}\n` +
        `    deprecated:\n      - {term: ${madeUp(i)}, forms: [${formsOf(madeUp(i))}]}\n`;
    return `termbase: latency\nlanguage: sv\nconcepts:\n${Array.from({ length: terms }, concept).join('')}`;
}

const plainWords = ('skolan vägen ärendet nämnden gatan budgeten planen bron parken torget ligger växer prövas lagas byggs stängs öppnas ' +
    'snart ofta sällan alltid redan och men när vid under över genom för med utan efter').split(' ');

/// A Markdown draft of `bytes` in which about `findings` words are deprecated.
function draft(bytes, findings) {
    const random = randomFrom(bytes + findings);
    const oneIn = Math.round(bytes / 6.2 / findings);
    let text = '# Utkast om gator och parker\n\n';
    for (let paragraph = 1; Buffer.byteLength(text) < bytes; ++paragraph) {
        if (paragraph % 20 === 0) text += `## Avsnitt ${paragraph}\n\n`;
        const sentences = Array.from({ length: 3 + random(4) }, () => {
            const words = Array.from({ length: 7 + random(8) }, () =>
                random(oneIn) === 0 ? formsOf(madeUp(random(terms)))[random(8)] : plainWords[random(plainWords.length)]);
            words[0] = words[0][0].toUpperCase() + words[0].slice(1);
            return words.join(' ') + '.';
        });
        text += (paragraph % 6 === 0 ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(' ')) + '\n\n';
    }
    return text;
}

// One session.

class Session {
    constructor(rulesPath, mode) {
        this.mode = mode;
        this.rulesPath = rulesPath;
        this.begun = performance.now();
        this.child = spawn(server, ['lsp'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
        this.input = Buffer.alloc(0);
        this.parts = [];
        this.size = 0;
        this.waiting = [];
        this.nextId = 1;
        this.child.stdout.on('data', (bytes) => this.read(bytes));
    }

    read(bytes) {
        this.parts.push(bytes);
        this.size += bytes.length;
        if (this.needed && this.size < this.needed) return;
        this.input = Buffer.concat(this.parts);
        for (;;) {
            const end = this.input.indexOf('\r\n\r\n');
            const length = end < 0 ? NaN : Number(/content-length: (\d+)/i.exec(this.input.toString('latin1', 0, end))[1]);
            this.needed = Number.isNaN(length) ? 0 : end + 4 + length;
            if (!this.needed || this.input.length < this.needed) break;
            const body = this.input.subarray(end + 4, this.needed);
            this.input = this.input.subarray(this.needed);
            this.take(performance.now(), body);
        }
        this.parts = [this.input];
        this.size = this.input.length;
    }

    take(time, body) {
        const message = JSON.parse(body);
        if (message.method && message.id !== undefined) this.write({ id: message.id, result: null });
        const index = this.waiting.findIndex((one) => one.fits(message));
        if (index >= 0) this.waiting.splice(index, 1)[0].resolve({ time, message });
    }

    write(message) {
        const body = JSON.stringify({ jsonrpc: '2.0', ...message });
        this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }

    when(fits) {
        return new Promise((resolve) => this.waiting.push({ fits, resolve }));
    }

    ask(method, params) {
        const id = this.nextId++;
        this.write({ id, method, params });
        return this.when((message) => message.id === id && !message.method);
    }

    /// The time at which the diagnostics of that version were there, and how many they are.
    async diagnostics(version) {
        if (this.mode === 'pull') {
            const { time, message } = await this.ask('textDocument/diagnostic', { textDocument: { uri: this.uri } });
            return { time, count: message.result.items.length };
        }
        const { time, message } = await this.when((one) => one.method === 'textDocument/publishDiagnostics' && one.params.version === version);
        return { time, count: message.params.diagnostics.length };
    }

    async run(text) {
        this.uri = `file://${folder}/draft.md`;
        const textDocument = { publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true } };
        if (this.mode === 'pull') textDocument.diagnostic = {};
        const initialized = await this.ask('initialize', {
            processId: process.pid, rootUri: `file://${folder}`, initializationOptions: { rules: [this.rulesPath] },
            capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument },
        });
        this.write({ method: 'initialized', params: {} });
        this.write({ method: 'textDocument/didOpen', params: { textDocument: { uri: this.uri, languageId: 'markdown', version: 1, text } } });
        const first = await this.diagnostics(1);

        const before = text.slice(0, text.indexOf('\n\n', text.length / 2) + 2);
        const line = before.split('\n').length - 1;
        const typed = `En ${madeUp(3)}en, och ännu en ${madeUp(4)}. `;
        const times = [];
        for (let i = 0; i < edits; ++i) {
            const position = { line, character: i };
            await new Promise((resolve) => setTimeout(resolve, 2));
            const begun = performance.now();
            this.write({ method: 'textDocument/didChange', params: {
                textDocument: { uri: this.uri, version: i + 2 },
                contentChanges: [{ range: { start: position, end: position }, text: typed[i % typed.length] }] } });
            times.push((await this.diagnostics(i + 2)).time - begun);
        }
        const memory = Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))[1]) / 1024;
        this.child.kill('SIGKILL');
        times.sort((a, b) => a - b);
        return { initialize: initialized.time - this.begun, first: first.time - this.begun, findings: first.count,
            median: times[edits / 2], p99: times[Math.ceil(edits * 0.99) - 1], memory };
    }
}

const medianOf = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const withTarget = (value, target) => `${value.toFixed(2).padStart(8)}${(target ? `(${(value / target).toFixed(2)})` : '').padStart(8)}`;

const rulesPath = path.join(folder, 'latency.yml');
fs.writeFileSync(rulesPath, rules());
const drafts = [
    { name: '100 KB', text: draft(100_000, 200), median: 1, p99: 5, first: 40 },
    { name: '1 MB, the cap', text: draft(1_000_000, 3000), median: 4 },
    { name: '1 MB, few', text: draft(1_000_000, 90), median: 2 },
];
console.log(`load ${os.loadavg()[0].toFixed(1)}; milliseconds and MB, with the ratio to the target`);
console.log('draft          mode  findings    initialize            first           median              p99           memory');
for (const { name, text, ...target } of drafts)
    for (const mode of ['push', 'pull']) {
        const results = [];
        for (let round = 0; round < rounds; ++round) results.push(await new Session(rulesPath, mode).run(text));
        const of = (key) => medianOf(results.map((result) => result[key]));
        console.log(name.padEnd(15) + mode + String(of('findings')).padStart(10) + withTarget(of('initialize'), 15) +
            withTarget(of('first'), target.first) + withTarget(of('median'), target.median) + withTarget(of('p99'), target.p99) +
            withTarget(of('memory'), 40));
    }
fs.rmSync(folder, { recursive: true });
