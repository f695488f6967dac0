// The built server and an editor's end of the connection, made of the library that VS Code's clients are made of.
//
//     const session = await Session.start({ folder });
//     await session.initialize();
//     session.open('file:///motion.md', 'Varje kund.\n');
//     await session.published('file:///motion.md')      // the PublishDiagnosticsParams of the newest version
//     await session.finish()                            // the exit status
//
// $ORDVAL names the program. Every message is noted on its way, so that a test can tell whether each request got exactly
// one answer: `session.tally`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    createClientPipeTransport, createClientSocketTransport, createProtocolConnection, StreamMessageReader, StreamMessageWriter,
    DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification,
    ExitNotification, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest,
    RegistrationRequest, UnregistrationRequest, ConfigurationRequest, DiagnosticRefreshRequest, ShowMessageNotification, WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const source = fileURLToPath(new URL('../../../', import.meta.url));
const program = process.env.ORDVAL ?? join(source, 'build/release/ordval');
export const packs = join(source, 'tests/lsp/packs');

/// What the clients of the tests announce. With `pull` they ask for diagnostics, without they are sent them.
export function capabilities({ pull = false, encodings = ['utf-16'], ...more } = {}) {
    return {
        general: { positionEncodings: encodings },
        textDocument: {
            publishDiagnostics: { versionSupport: true, relatedInformation: true },
            ...(pull && { diagnostic: {} }),
            codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } }, isPreferredSupport: true },
            hover: { contentFormat: ['markdown', 'plaintext'] },
            rename: { prepareSupport: true },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            inlayHint: {},
        },
        workspace: { workspaceEdit: { documentChanges: true }, ...(pull && { diagnostics: { refreshSupport: true } }) },
        ...more,
    };
}

/// How many times longer than usual to wait for a server that valgrind runs.
export const patience = Number(process.env.ORDVAL_PATIENCE ?? 1);

/// Rejects when `promise` takes longer than a test should wait.
export function inTime(promise, what, milliseconds = 20000 * patience) {
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`in vain waited for ${what}`)), milliseconds); });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/// A folder that goes away with the test, and the URIs of files in it.
export class Folder {
    path = mkdtempSync(join(tmpdir(), 'ordval-peer-'));
    uri = pathToFileURL(this.path).href;
    file(name) { return join(this.path, name); }
    uriOf(name) { return pathToFileURL(this.file(name)).href; }
    remove() { rmSync(this.path, { recursive: true, force: true }); }
}

/// How many answers each request got that this end sent, by id.
class Tally {
    answers = new Map();
    unexpected = [];

    reader(inner) {
        const take = (message) => {
            if (message.method !== undefined) return;
            if (this.answers.has(message.id)) this.answers.set(message.id, this.answers.get(message.id) + 1);
            else this.unexpected.push(message);
        };
        return new Proxy(inner, {
            get: (target, name) => name === 'listen'
                ? (callback) => target.listen((message) => { take(message); callback(message); })
                : typeof target[name] === 'function' ? target[name].bind(target) : target[name],
        });
    }

    writer(inner) {
        const note = (message) => { if (message.method !== undefined && message.id !== undefined) this.answers.set(message.id, 0); };
        return new Proxy(inner, {
            get: (target, name) => name === 'write'
                ? (message) => { note(message); return target.write(message); }
                : typeof target[name] === 'function' ? target[name].bind(target) : target[name],
        });
    }

    /// Sentences about requests without exactly one answer, and answers to nothing.
    complaints() {
        const wrong = [...this.answers].filter(([, count]) => count !== 1).map(([id, count]) => `request ${id} got ${count} answers`);
        return wrong.concat(this.unexpected.map((message) => `an answer to no request: ${JSON.stringify(message)}`));
    }
}

export class Session {
    documents = new Map();     // TextDocument by URI: what the editor shows
    diagnostics = new Map();   // the newest PublishDiagnosticsParams by URI
    refreshes = 0;
    messages = [];             // window/showMessage
    tally = new Tally();
    #waiting = new Set();

    /// Starts the server, which speaks on `transport`: stdio, socket or pipe. With the latter two this end listens.
    static async start({ transport = 'stdio', packFolder = packs } = {}) {
        const session = new Session();
        const run = (...how) => {
            session.process = spawn(program, ['--packs', packFolder, 'lsp', ...how], { stdio: ['pipe', 'pipe', 'pipe'] });
            session.log = '';
            session.process.stderr.on('data', (bytes) => { session.log += bytes; });
            session.exited = new Promise((resolve) => session.process.on('exit', (status, signal) => resolve(signal ?? status)));
        };
        let streams;
        if (transport === 'stdio') {
            run('--stdio');
            streams = [new StreamMessageReader(session.process.stdout), new StreamMessageWriter(session.process.stdin)];
        } else {
            session.folder = new Folder();
            const path = session.folder.file('lsp.sock');
            const listening = transport === 'pipe' ? await createClientPipeTransport(path) : await createClientSocketTransport(0);
            run(transport === 'pipe' ? `--pipe=${path}` : `--socket=${listening.port()}`);
            const gone = session.exited.then((status) => { throw new Error(`the server ended with ${status}: ${session.log}`); });
            gone.catch(() => {});
            try {
                streams = await inTime(Promise.race([listening.onConnected(), gone]), 'the server to connect');
            } catch (failure) {
                listening.close();
                session.dispose();
                throw failure;
            }
        }
        session.#connect(...streams);
        return session;
    }

    #connect(reader, writer) {
        this.connection = createProtocolConnection(this.tally.reader(reader), this.tally.writer(writer), { error() {}, warn() {}, info() {}, log() {} });
        this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
            this.diagnostics.set(params.uri, params);
            for (const look of this.#waiting) look();
        });
        this.connection.onNotification(ShowMessageNotification.type, (params) => { this.messages.push(params); });
        this.connection.onRequest(DiagnosticRefreshRequest.type, () => { ++this.refreshes; for (const look of this.#waiting) look(); });
        this.connection.onRequest(ConfigurationRequest.type, (params) => params.items.map(() => null));
        for (const request of [RegistrationRequest, UnregistrationRequest, WorkDoneProgressCreateRequest]) this.connection.onRequest(request.type, () => {});
        this.closed = new Promise((resolve) => this.connection.onClose(resolve));
        this.connection.onError(() => {});
        this.connection.listen();
    }

    async initialize({ folder, announced = capabilities(), processId = null, options } = {}) {
        const result = await this.request(InitializeRequest.type, {
            processId, capabilities: announced, rootUri: folder?.uri ?? null, initializationOptions: options,
            workspaceFolders: folder ? [{ uri: folder.uri, name: 'prov' }] : null,
        });
        await this.connection.sendNotification(InitializedNotification.type, {});
        return result;
    }

    request(type, params, token) { return inTime(this.connection.sendRequest(type, params, token), type.method ?? type); }
    notify(type, params) { return this.connection.sendNotification(type, params); }

    open(uri, text, languageId = 'markdown') {
        const document = TextDocument.create(uri, languageId, 1, text);
        this.documents.set(uri, document);
        return this.notify(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    }

    /// Edits the editor's text and tells the server.
    change(uri, contentChanges) {
        const document = this.documents.get(uri);
        TextDocument.update(document, contentChanges, document.version + 1);
        return this.notify(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: document.version }, contentChanges });
    }

    close(uri) {
        this.documents.delete(uri);
        return this.notify(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    }

    text(uri) { return this.documents.get(uri).getText(); }

    /// The range of the first `words` in the document.
    rangeOf(uri, words) {
        const document = this.documents.get(uri);
        const begin = document.getText().indexOf(words);
        if (begin < 0) throw new Error(`"${words}" does not stand in ${uri}`);
        return { start: document.positionAt(begin), end: document.positionAt(begin + words.length) };
    }

    /// The diagnostics pushed for the document's version, now or when they come; `condition` may ask for more.
    published(uri, condition = () => true) {
        return this.until(() => {
            const newest = this.diagnostics.get(uri);
            return newest && newest.version === this.documents.get(uri)?.version && condition(newest) && newest;
        }, `the diagnostics of ${uri}`);
    }

    /// The value of `condition` as soon as something that is pushed makes it true.
    until(condition, what) {
        return inTime(new Promise((resolve) => {
            const look = () => {
                const value = condition();
                if (!value) return;
                this.#waiting.delete(look);
                resolve(value);
            };
            this.#waiting.add(look);
            look();
        }), what);
    }

    /// shutdown and exit; the exit status.
    async finish() {
        await this.request(ShutdownRequest.type);
        await this.notify(ExitNotification.type);
        return this.ended();
    }

    /// Closes this end's half of the connection, without a word.
    hangUp() { this.connection.end(); }

    /// The exit status, or the signal that ended the server.
    async ended(milliseconds) {
        const status = await inTime(this.exited, 'the end of the server', milliseconds);
        this.dispose();
        return status;
    }

    /// For the end of a test, whatever became of it.
    dispose() {
        this.process.kill('SIGKILL');
        this.connection?.dispose();
        this.connection = undefined;
        this.folder?.remove();
    }
}
