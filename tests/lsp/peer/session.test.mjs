// Whole sessions with an independent peer, over every transport: vscode-jsonrpc frames and correlates the messages,
// vscode-languageserver-protocol names and types them, vscode-languageserver-textdocument keeps the text and applies the edits.
//
//     ORDVAL=build/release/ordval node --test tests/lsp/peer/session.test.mjs
//
// What is expected comes from tests/lsp/packs, where "kund" is deprecated and "invånare" preferred, and from the protocol.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
    CancellationTokenSource, CodeAction, CodeActionRequest, CompletionRequest, DefinitionRequest, Diagnostic, DocumentDiagnosticReportKind,
    DocumentDiagnosticRequest, DocumentSymbol, DocumentSymbolRequest, ErrorCodes, ExitNotification, Hover, HoverRequest, InlayHint,
    InlayHintRequest, Location, LSPErrorCodes, MarkupContent, PrepareRenameRequest, Range, ReferencesRequest, RenameRequest, ShutdownRequest,
    TextDocumentEdit, TextEdit, WorkspaceEdit, InitializeRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities, Folder, Session } from './client.mjs';

const transports = ['stdio', 'socket', 'pipe'];

/// A test with a session and a folder of its own, which are gone after it.
function test(name, transport, run) {
    it(name, { timeout: 60000 }, async () => {
        const folder = new Folder();
        const session = await Session.start({ transport });
        try {
            await run(session, folder);
            assert.deepEqual(session.tally.complaints(), []);
        } finally {
            session.dispose();
            folder.remove();
        }
    });
}

function allAre(kind, values) {
    for (const value of values) assert.ok(kind.is(value), JSON.stringify(value));
    return values;
}

/// The document after the edits that a WorkspaceEdit has for it.
function applied(session, edit, uri) {
    assert.ok(WorkspaceEdit.is(edit), JSON.stringify(edit));
    const [change] = edit.documentChanges.filter((one) => one.textDocument.uri === uri);
    assert.ok(TextDocumentEdit.is(change));
    assert.equal(change.textDocument.version, session.documents.get(uri).version);
    return TextDocument.applyEdits(session.documents.get(uri), allAre(TextEdit, change.edits));
}

const fails = (code) => (error) => { assert.equal(error.code, code, error.message); return true; };

for (const transport of transports) {
    describe(`over ${transport}`, () => {
        test('a draft is opened, corrected and closed', transport, async (session, folder) => {
            const { capabilities: offered, serverInfo } = await session.initialize({ folder });
            assert.equal(serverInfo.name, 'ordval');
            assert.equal(offered.positionEncoding, 'utf-16');
            assert.equal(offered.diagnosticProvider, undefined);

            const uri = folder.uriOf('motion.md');
            const textDocument = { uri };
            await session.open(uri, '🙂 Kundernas behov\r\noch en elev.\n');
            const { diagnostics } = await session.published(uri);
            allAre(Diagnostic, diagnostics);
            assert.deepEqual(diagnostics.map((one) => one.range), [session.rangeOf(uri, 'Kundernas')]);
            const [{ range, code, source, severity }] = diagnostics;
            assert.deepEqual({ code, source, severity }, { code: 'invanare.kund', source: 'ordval', severity: 2 });

            const hover = await session.request(HoverRequest.type, { textDocument, position: range.start });
            assert.ok(Hover.is(hover) && MarkupContent.is(hover.contents));
            assert.match(hover.contents.value, /invånare/);
            assert.deepEqual(hover.range, range);
            assert.equal(await session.request(HoverRequest.type, { textDocument, position: { line: 0, character: 16 } }), null);

            const actions = allAre(CodeAction, await session.request(CodeActionRequest.type, { textDocument, range, context: { diagnostics } }));
            const [fix] = actions.filter((action) => action.isPreferred);
            assert.equal(fix.kind, 'quickfix');
            assert.deepEqual(fix.diagnostics?.map((one) => one.range) ?? [range], [range]);
            const corrected = applied(session, fix.edit, uri);
            assert.equal(corrected, '🙂 Invånarnas behov\r\noch en elev.\n');

            await session.change(uri, [{ text: corrected }]);
            assert.deepEqual((await session.published(uri)).diagnostics, []);

            // Only where the editor still shows something is there anything to take back.
            await session.change(uri, [{ range: session.rangeOf(uri, 'elev'), text: 'kund ' }]);
            assert.equal((await session.published(uri)).diagnostics.length, 1);
            await session.close(uri);
            await session.until(() => session.diagnostics.get(uri).diagnostics.length === 0, 'the end of the diagnostics');
            assert.equal(await session.finish(), 0);
        });

        test('diagnostics are pulled, and unchanged when nothing has changed', transport, async (session, folder) => {
            const { capabilities: offered } = await session.initialize({ folder, announced: capabilities({ pull: true }) });
            assert.equal(offered.diagnosticProvider.identifier, 'ordval');
            const uri = folder.uriOf('svar.md');
            await session.open(uri, 'En kund och en skolungdom.\n');
            const pull = (previousResultId) => session.request(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId });
            const first = await pull();
            assert.equal(first.kind, DocumentDiagnosticReportKind.Full);
            assert.deepEqual(allAre(Diagnostic, first.items).map((one) => one.range), [session.rangeOf(uri, 'kund'), session.rangeOf(uri, 'skolungdom')]);
            assert.deepEqual(await pull(first.resultId), { kind: DocumentDiagnosticReportKind.Unchanged, resultId: first.resultId });
            await session.change(uri, [{ range: session.rangeOf(uri, 'kund'), text: 'invånare' }]);
            const second = await pull(first.resultId);
            assert.deepEqual(second.items.map((one) => one.range), [session.rangeOf(uri, 'skolungdom')]);
            assert.equal(session.diagnostics.size, 0, 'nothing is pushed as well');
            assert.equal(await session.finish(), 0);
        });

        test('a term is looked up, found everywhere and renamed', transport, async (session, folder) => {
            const other = folder.uriOf('annan.md');
            writeFileSync(folder.file('annan.md'), 'Ännu en kund.\n');
            await session.initialize({ folder, options: { inlayHints: true } });
            const uri = folder.uriOf('motion.md');
            const textDocument = { uri };
            await session.open(uri, '# Motion om bemötande\n\nÅt kunderna och KUNDENS.\n\n## Förslag till beslut\n\nIngen kund.\n');
            const place = session.rangeOf(uri, 'kunderna');
            const position = place.start;

            const locations = await session.request(ReferencesRequest.type, { textDocument, position, context: { includeDeclaration: false } });
            const where = allAre(Location, locations).map((one) => [one.uri, one.range]);
            const expected = [[other, { start: { line: 0, character: 8 }, end: { line: 0, character: 12 } }],
                ...['kunderna', 'KUNDENS'].map((words) => [uri, session.rangeOf(uri, words)]), [uri, { start: { line: 6, character: 6 }, end: { line: 6, character: 10 } }]];
            assert.deepEqual(where, expected);

            const definition = [await session.request(DefinitionRequest.type, { textDocument, position })].flat();
            allAre(Location, definition);
            assert.match(definition[0].uri, /tests\/lsp\/packs\/kommun\.yml$/);

            const asked = await session.request(PrepareRenameRequest.type, { textDocument, position });
            assert.deepEqual(asked, { range: place, placeholder: 'invånarna' });
            assert.equal(await session.request(PrepareRenameRequest.type, { textDocument, position: { line: 0, character: 3 } }), null);
            const renaming = await session.request(RenameRequest.type, { textDocument, position, newName: 'invånare' });
            assert.equal(applied(session, renaming, uri), '# Motion om bemötande\n\nÅt invånarna och INVÅNARENS.\n\n## Förslag till beslut\n\nIngen invånare.\n');
            assert.deepEqual(renaming.documentChanges.map((one) => one.textDocument.uri).sort(), [other, uri]);
            await assert.rejects(session.request(RenameRequest.type, { textDocument, position: { line: 0, character: 3 }, newName: 'invånare' }), fails(ErrorCodes.InvalidParams));

            const [motion] = allAre(DocumentSymbol, await session.request(DocumentSymbolRequest.type, { textDocument }));
            assert.equal(motion.name, 'Motion om bemötande');
            assert.deepEqual(allAre(DocumentSymbol, motion.children).map((one) => one.name), ['Förslag till beslut']);

            const list = await session.request(CompletionRequest.type, { textDocument, position: place.end });
            assert.deepEqual(list.items.map((item) => item.label), ['invånarna', 'invånarnas']);
            assert.ok(TextEdit.is(list.items[0].textEdit) && Range.is(list.items[0].textEdit.range));
            assert.match(TextDocument.applyEdits(session.documents.get(uri), [list.items[0].textEdit]), /Åt invånarna och KUNDENS/);

            const hints = allAre(InlayHint, await session.request(InlayHintRequest.type, { textDocument, range: place }));
            assert.deepEqual(hints.map((hint) => [hint.label, hint.position]), [['→ invånarna', place.end]]);
            assert.equal(await session.finish(), 0);
        });

        test('a cancelled request is answered, and so is one that nobody knows', transport, async (session, folder) => {
            await assert.rejects(session.request(HoverRequest.type, { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } }), fails(ErrorCodes.ServerNotInitialized));
            await session.initialize({ folder });
            await assert.rejects(session.request('textDocument/finns-inte', {}), fails(ErrorCodes.MethodNotFound));
            await assert.rejects(session.request(InitializeRequest.type, { processId: null, capabilities: {}, rootUri: null }), fails(ErrorCodes.InvalidRequest));
            await assert.rejects(session.request('$/finns-inte', {}), fails(ErrorCodes.MethodNotFound));

            // The first check of a large draft takes long enough to be cancelled.
            const uri = folder.uriOf('lång.md');
            await session.open(uri, 'Varje kund får svar av kommunens växel före klockan tio.\n\n'.repeat(20000));
            const source = new CancellationTokenSource();
            const answer = session.request(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 7 } }, source.token);
            source.cancel();
            await assert.rejects(answer, fails(LSPErrorCodes.RequestCancelled));
            const hover = await session.request(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 7 } });
            assert.ok(Hover.is(hover));
            assert.equal(await session.finish(), 0);
        });

        test('an answer does not wait for the network', transport, async (session) => {
            await session.initialize();
            const uri = 'file:///motion.md';
            await session.open(uri, 'Varje kund.\n');
            await session.published(uri);
            const times = [];
            for (let i = 0; i < 21; ++i) {
                const sentAt = performance.now();
                await session.request(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 7 } });
                times.push(performance.now() - sentAt);
            }
            const median = times.sort((a, b) => a - b)[10];
            assert.ok(median < 20, `an answer takes ${median} ms`); // where each waits for an acknowledgement it is 40
            assert.equal(await session.finish(), 0);
        });

        test('exit without shutdown ends with 1', transport, async (session) => {
            await session.initialize();
            await session.notify(ExitNotification.type);
            assert.equal(await session.ended(), 1);
        });

        test('nothing but exit is taken after shutdown', transport, async (session) => {
            await session.initialize();
            await session.request(ShutdownRequest.type);
            await assert.rejects(session.request(HoverRequest.type, { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } }), fails(ErrorCodes.InvalidRequest));
            await session.notify(ExitNotification.type);
            assert.equal(await session.ended(), 0);
        });

        test('the server ends when the editor\'s process has ended', transport, async (session) => {
            const editor = spawn('sleep', ['1000']);
            await session.initialize({ processId: editor.pid });
            const gone = new Promise((resolve) => editor.on('exit', resolve));
            editor.kill('SIGKILL');
            await gone;
            assert.equal(await session.ended(5000), 1);
        });

        test('the server ends when the connection is closed', transport, async (session) => {
            await session.initialize();
            session.hangUp();
            assert.equal(await session.ended(2000), 1);
        });
    });
}

describe('positions', () => {
    for (const [encodings, chosen, column] of [[['utf-16'], 'utf-16', 5], [['utf-32', 'utf-8', 'utf-16'], 'utf-8', 9], [['utf-32'], 'utf-32', 4], [undefined, 'utf-16', 5]])
        test(`of a client that offers ${encodings ?? 'nothing'} count in ${chosen}`, 'stdio', async (session) => {
            const { capabilities: offered } = await session.initialize({ announced: capabilities({ encodings }) });
            assert.equal(offered.positionEncoding, chosen);
            await session.open('file:///motion.md', 'åå🙂 kund\n');
            const { diagnostics } = await session.published('file:///motion.md');
            assert.deepEqual(diagnostics[0].range, { start: { line: 0, character: column }, end: { line: 0, character: column + 'kund'.length } });
        });
});
