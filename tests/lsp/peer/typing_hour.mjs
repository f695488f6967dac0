// An hour of typing, without the pauses: ten drafts open, rules that change meanwhile, requests of all kinds.
//
//     node tests/lsp/peer/typing_hour.mjs                          3,000 edits, as in the test suite
//     ORDVAL_TYPING=50000 node tests/lsp/peer/typing_hour.mjs       the whole hour
//
// $ORDVAL names the program, ORDVAL_SEED begins elsewhere. Half of the edits are made by a client that is sent its
// diagnostics and leaves the rule files to the server, half by one that pulls and watches the files. The editor's text is
// vscode-languageserver-textdocument's. What must hold:
//
// - At twenty moments or more the diagnostics of every draft are those of a document opened just then with the same text.
// - Every request gets exactly one answer: a result, or that it was cancelled, or that the text was edited meanwhile.
// - The server's memory does not grow: RssAnon, noted at every tenth of the edits, is in the second half never more than
//   15 % and 2 MB above the most of the first half. The pages of the program and the dictionary come in as words are
//   looked up and are the kernel's to take back, so they are told, but not judged.
import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
    CancellationTokenSource, CodeActionRequest, CompletionRequest, DidChangeWatchedFilesNotification, DidSaveTextDocumentNotification,
    DocumentDiagnosticReportKind, DocumentDiagnosticRequest, DocumentSymbolRequest, FileChangeType, HoverRequest, InlayHintRequest, LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities, Folder, patience, Session, source } from './client.mjs';
import { Random } from './random.mjs';

const edits = Number(process.env.ORDVAL_TYPING ?? 3000) / 2;
const firstSeed = Number(process.env.ORDVAL_SEED ?? 1);
const betweenComparisons = Math.min(Math.ceil(edits / 20), 250);
const tenths = 10;

const draft = readFileSync(join(source, 'tests/drafts/tjansteskrivelse.md'), 'utf8');
const names = ['motion.md', 'svar.md', 'policy.md', 'plan.md', 'bilaga.md', 'remiss.md', 'åtgärd å.md', 'brev.txt', 'protokoll.txt', 'tal.txt'];
const words = ['kund', 'kunderna ', 'Kundens behov', 'en elkund', 'klient ', 'invånare ', 'erhålla ', 'begreppet kund', 'en telefon', 'portaler', ' svar', ' och', 'å', 'a\u030a', '😀',
    '👩🏽‍🚒', '”', '. ', ', ', '\n', '\n\n', '\r\n', '\r', '\n# ', '\n- ', '\n> ', '**', '`', '\n```\n', '<!-- ordval: av kund -->', '<!-- ordval: på -->', '|', '\n---\n', 'att '];

/// The rules of the folder, of which one or the other word is the one to avoid.
const variants = ['telefon', 'portal'];
const packOf = (word) => `termbase: egna
title: Egna ord
language: sv
concepts:
  - id: kontakt
    preferred: {term: kontakt, class: "-en -er", gender: utrum}
    deprecated:
      - {term: ${word}, class: "-en -er", gender: utrum, severity: warning}
`;
const settingsOf = (packs) => `rules: [${packs.join(', ')}, egna.yml]\n`;

class Hour {
    latencies = [];
    memory = [];
    waiting = new Set();
    resultIds = new Map();
    counts = { edits: 0, requests: 0, cancelled: 0, outdated: 0, comparisons: 0, ruleChanges: 0, reopened: 0, findings: 0 };

    constructor(pulls, seed) {
        this.pulls = pulls;
        this.random = new Random(seed);
        this.folder = new Folder();
    }

    async begin() {
        this.writeRules(0, ['helsingborg', 'klarsprak']);
        this.session = await Session.start({ packFolder: join(source, 'rules') });
        const announced = capabilities({ pull: this.pulls });
        if (this.pulls) announced.workspace.didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
        await this.session.initialize({ folder: this.folder, announced });
        this.uris = names.map((name) => this.folder.uriOf(name));
        for (const uri of this.uris) await this.session.open(uri, draft, uri.endsWith('.txt') ? 'plaintext' : 'markdown');
        this.probe = this.folder.uriOf('prov.md');
        await this.session.open(this.probe, 'En telefon.\n\nEn portal.\n');
        await this.rulesAreCurrent();
    }

    // Rules

    writeRules(variant, packs) {
        this.variant = variant;
        this.replaceFile('egna.yml', packOf(variants[variant]));
        this.replaceFile('ordval.yml', settingsOf(packs));
    }

    /// At once, as editors save: one who reads sees the old file or the new one.
    replaceFile(name, text) {
        writeFileSync(this.folder.file('half-written'), text);
        renameSync(this.folder.file('half-written'), this.folder.file(name));
    }

    async changeRules() {
        ++this.counts.ruleChanges;
        this.writeRules(1 - this.variant, this.random.of([['helsingborg', 'klarsprak'], ['helsingborg'], ['norrbotten', 'klarsprak'], ['kommun']]));
        if (this.pulls) await this.session.notify(DidChangeWatchedFilesNotification.type, {
            changes: ['egna.yml', 'ordval.yml'].map((name) => ({ uri: this.folder.uriOf(name), type: FileChangeType.Changed })) });
    }

    /// Until the probe shows the word that the rule file has now.
    async rulesAreCurrent() {
        const word = variants[this.variant];
        const expected = [`kontakt.${word}`];
        await this.eventually(async () => isDeepStrictEqual((await this.diagnosticsOf(this.probe)).map((one) => one.code), expected),
            async () => `the probe shows ${JSON.stringify(await this.diagnosticsOf(this.probe))} and not ${expected}`);
    }

    // Typing

    /// A place between two characters, and mostly not far from the last one.
    placeIn(document) {
        const text = document.getText();
        const near = (this.cursor ?? 0) + this.random.below(9) - 4;
        let offset = this.random.happens(0.8) ? Math.min(Math.max(near, 0), text.length) : this.random.below(text.length + 1);
        if (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1))) ++offset;
        return offset;
    }

    changeOf(document) {
        const size = document.getText().length;
        if (this.random.happens(0.001)) return { text: draft };
        let begin = this.placeIn(document);
        let end = begin;
        let text = '';
        if (size > 1.3 * draft.length) end = Math.min(size, begin + 1000); // a draft stays about as long as it is
        else if (this.random.happens(0.2)) end = Math.min(size, begin + 1 + this.random.below(3));
        else if (this.random.happens(0.03)) end = Math.min(size, begin + this.random.below(300));
        if (end !== begin && /^[\ud800-\udbff][\udc00-\udfff]/.test(document.getText().slice(end - 1, end + 1))) ++end;
        if (end === begin || this.random.happens(0.2)) text = this.random.of(words);
        this.cursor = begin + text.length;
        const range = { start: document.positionAt(begin), end: document.positionAt(end) };
        if (this.random.happens(0.01)) range.end.character += 1000; // "the end of the line"
        return { range, text };
    }

    async edit() {
        ++this.counts.edits;
        if (this.random.happens(0.03)) this.at = this.random.of(this.uris);
        const uri = this.at ??= this.uris[0];
        const document = this.session.documents.get(uri);
        // Each of several changes counts in the text of the one before.
        const draftOfIt = TextDocument.create(uri, 'markdown', 1, document.getText());
        const changes = Array.from({ length: this.random.happens(0.1) ? 3 : 1 }, () => {
            const change = this.changeOf(draftOfIt);
            TextDocument.update(draftOfIt, [change], 2);
            return change;
        });
        const sentAt = performance.now();
        await this.session.change(uri, changes);
        if (!this.pulls && this.random.happens(0.2)) {
            await this.session.published(uri);
            this.latencies.push(performance.now() - sentAt);
        }
        if (this.random.happens(0.4)) this.ask(uri);
        if (this.random.happens(0.3)) await this.settled();
        if (this.random.happens(0.004)) await this.reopen(uri);
    }

    async reopen(uri) {
        ++this.counts.reopened;
        const text = this.session.text(uri);
        if (this.random.happens(0.5)) this.ask(uri);
        await this.session.close(uri);
        this.resultIds.delete(uri);
        await this.session.open(uri, text, uri.endsWith('.txt') ? 'plaintext' : 'markdown');
    }

    // Requests

    /// Sends some request about the place of writing; its answer is looked at when it comes.
    ask(uri) {
        const document = this.session.documents.get(uri);
        const position = document.positionAt(this.placeIn(document));
        const textDocument = { uri };
        const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
        const kinds = [
            [HoverRequest.type, { textDocument, position }],
            [CompletionRequest.type, { textDocument, position }],
            [CodeActionRequest.type, { textDocument, range: { start: position, end: position }, context: { diagnostics: [], triggerKind: this.random.of([1, 2]) } }],
            [DocumentSymbolRequest.type, { textDocument }],
            [InlayHintRequest.type, { textDocument, range: whole }],
        ];
        if (this.pulls) for (let i = 0; i < 5; ++i) kinds.push([DocumentDiagnosticRequest.type, { textDocument, previousResultId: this.resultIds.get(uri) }]);
        const [type, params] = this.random.of(kinds);
        const stop = this.random.happens(0.1) ? new CancellationTokenSource() : undefined;
        this.expect(type, params, stop?.token);
        stop?.cancel();
    }

    expect(type, params, token) {
        ++this.counts.requests;
        const sentAt = performance.now();
        const answer = this.session.request(type, params, token).then((result) => {
            this.latencies.push(performance.now() - sentAt);
            if (result?.resultId) this.resultIds.set(params.textDocument.uri, result.resultId);
        }, (error) => {
            if (error.code === LSPErrorCodes.RequestCancelled && token) ++this.counts.cancelled;
            else if (error.code === LSPErrorCodes.ContentModified) ++this.counts.outdated;
            else throw new Error(`${type.method}: ${error.message}`);
        });
        const done = answer.finally(() => this.waiting.delete(done));
        done.catch(() => {});
        this.waiting.add(done);
    }

    settled() { return Promise.all(this.waiting); }

    // Comparisons

    async diagnosticsOf(uri) {
        if (!this.pulls) return (await this.session.published(uri)).diagnostics;
        const report = await this.session.request(DocumentDiagnosticRequest.type, { textDocument: { uri } });
        assert.equal(report.kind, DocumentDiagnosticReportKind.Full);
        return report.items;
    }

    /// Waits, not long, for what must become true by itself.
    async eventually(condition, what) {
        for (const end = performance.now() + 10000 * patience; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 5)))
            if (performance.now() > end) assert.fail(await what());
    }

    /// A new document with the same text beside the old one: both have the same findings.
    async compare() {
        ++this.counts.comparisons;
        await this.settled();
        await this.rulesAreCurrent();
        for (const uri of this.uris) {
            await this.session.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri } }); // no word is unfinished now
            const fresh = this.folder.uriOf(uri.endsWith('.txt') ? 'ny.txt' : 'ny.md');
            await this.session.open(fresh, this.session.text(uri), uri.endsWith('.txt') ? 'plaintext' : 'markdown');
            const shown = async (which) => JSON.parse(JSON.stringify(await this.diagnosticsOf(which)).replaceAll(fresh, uri));
            await this.eventually(async () => isDeepStrictEqual(await shown(uri), await shown(fresh)),
                async () => `${uri} drifted after ${this.counts.edits} edits: ${JSON.stringify(await shown(uri))} and not ${JSON.stringify(await shown(fresh))} in ${JSON.stringify(this.session.text(uri))}`);
            this.counts.findings += (await shown(fresh)).length;
            await this.session.close(fresh);
            if (!this.pulls) await this.session.until(() => this.session.diagnostics.get(fresh)?.diagnostics.length === 0, 'the end of the copy\'s diagnostics');
            this.session.diagnostics.delete(fresh);
        }
    }

    noteMemory() {
        const status = readFileSync(`/proc/${this.session.process.pid}/status`, 'utf8');
        const megabytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)[1]) / 1024;
        this.memory.push(megabytes('RssAnon'));
        this.mapped = megabytes('RssFile');
    }

    async run() {
        try {
            await this.begin();
            for (let i = 1; i <= edits; ++i) {
                await this.edit();
                if (i % 150 === 0) await this.changeRules();
                if (i % betweenComparisons === 0) await this.compare();
                if (i % Math.ceil(edits / tenths) === 0) this.noteMemory();
            }
            await this.compare();
            assert.equal(await this.session.finish(), 0);
            assert.deepEqual(this.session.tally.complaints(), []);
            assert.deepEqual(this.session.messages, []);
        } finally {
            this.session?.dispose();
            this.folder.remove();
        }
        this.report();
        if (process.env.ORDVAL_SANITIZE) return console.log('skipped: the memory, of which a sanitizer keeps what the server has freed');
        const [before, after] = [this.memory.slice(0, tenths / 2), this.memory.slice(tenths / 2)].map((half) => Math.max(...half));
        assert.ok(after <= before * 1.15 + 2, `the memory grew: ${this.memoryAtTenths()}`);
    }

    memoryAtTenths() { return `${this.memory.map((megabytes) => megabytes.toFixed(1)).join(' ')} MB`; }

    report() {
        const sorted = this.latencies.sort((a, b) => a - b);
        const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
        console.log(`${this.pulls ? 'pull' : 'push'}: ${Object.entries(this.counts).map(([name, count]) => `${name} ${count}`).join(', ')}`);
        console.log(`      latency p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms; memory at the tenths ${this.memoryAtTenths()}, and ${this.mapped.toFixed(1)} MB of mapped files`);
    }
}

console.log(`seed ${firstSeed}`);
await new Hour(false, firstSeed).run();
await new Hour(true, firstSeed).run();
