// Edit scripts and positions, with the answers of vscode-languageserver-textdocument.
//
//     node vectors.mjs FILE [COUNT] [SEED]        10,000 scripts from seed 1, unless you say otherwise
//
// Writes one script a line, which tests/lsp/vectors_test.cpp reads:
//
//     {"seed": 7, "text": "Åre\r\nkund",                        the text as it is opened
//      "messages": [[{"range": [begin, end], "text": "x", "after": "…"}, {"text": "all", "after": "all"}], …],
//      "at": [[byte, line, utf8, utf16, utf32], …],             the position of an offset
//      "of": [[line, utf8, utf16, utf32, byte], …],             the offset of a position
//      "inside": [[line, utf8, utf16, byte, start], …]}         a place inside a character, and where that begins
//
// A position in a range is [line, utf8, utf16, utf32]. Texts, lines, offsets and UTF-16 columns are the library's; UTF-8 and
// UTF-32 columns are counted here in the library's lines. The library splits a surrogate pair where a position asks for
// it, so the scripts edit between characters only, and the places inside a character come with this file's own
// answer: its start.
//
// Every change is made to a new document of the library. One that follows changes (1.0.16) loses count of its lines
// after a range past the last line that is replaced by as many lines as it names.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Random } from './random.mjs';

const longest = 2147483647; // an uinteger of the protocol, which some editors send for "the end of the line"

const words = ['kund', 'kunderna', 'Kundens', 'en kund', 'sekund', 'elkund', 'invånare', 'å', 'Ö', 'a\u030a', 'e\u0301', 'o\u0308',
    '😀', '👩🏽‍🚒', '👨‍👩‍👧', '🇸🇪', '€', '\u200d', '\u00ad', '\ufeff', '\u2028', '\u0085', '\v', '\t', ' ', '  ', '.', '# ', '- ', '> ', '”', '`', 'x'];
const line_ends = ['\n', '\r\n', '\r', '\n\n', '\r\r', '\r\n\r\n', '\n\r', '\r\r\n'];

const bytes = (text) => Buffer.byteLength(text);
const documentOf = (text) => TextDocument.create('file:///a.md', 'markdown', 1, text);
const linesOf = (document) => Array.from({ length: document.lineCount }, (_, line) => document.getText(document.getLineRange(line)));
const isInsidePair = (text, offset) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1));

function someText(random, pieces) {
    let text = '';
    for (let i = 0; i < pieces; ++i) text += random.happens(0.25) ? random.of(line_ends) : random.of(words);
    return text;
}

/// Columns of the end of `prefix` in its line, in UTF-8, UTF-16 and UTF-32.
const columns = (prefix) => [bytes(prefix), prefix.length, [...prefix].length];

function somePosition(random, lines) {
    const line = random.below(lines.length);
    if (random.happens(0.04)) {
        const column = random.of([0, 1, 7, longest]);
        return [lines.length + random.of([0, 1, 5, longest - lines.length]), column, column, column];
    }
    if (random.happens(0.06)) return [line, ...(random.happens(0.3) ? [longest, longest, longest] : columns(lines[line]).map((c) => c + 1 + random.below(4)))];
    const characters = [...lines[line]];
    return [line, ...columns(characters.slice(0, random.below(characters.length + 1)).join(''))];
}

const protocolPosition = ([line, , utf16]) => ({ line, character: utf16 });

function someChange(random, text) {
    if (random.happens(0.03)) {
        const whole = someText(random, random.below(12));
        return { text: whole, after: whole };
    }
    const lines = linesOf(documentOf(text));
    const begin = somePosition(random, lines);
    let end = random.happens(0.4) ? begin : somePosition(random, lines);
    // Most edits are short, and some take a line end away.
    if (end !== begin && random.happens(0.6)) end = begin[0] < lines.length - 1 ? [begin[0] + 1, 0, 0, 0] : [begin[0], ...columns(lines.at(-1))];
    const inserted = random.happens(0.25) ? '' : someText(random, 1 + random.below(3));
    const document = documentOf(text);
    TextDocument.update(document, [{ range: { start: protocolPosition(begin), end: protocolPosition(end) }, text: inserted }], 2);
    return { range: [begin, end], text: inserted, after: document.getText() };
}

function positionsIn(random, text) {
    const document = documentOf(text);
    const lines = linesOf(document);
    const byteOf = (offset) => bytes(text.slice(0, offset));
    const at = [];
    const inside = [];
    for (let i = 0; i < 6; ++i) {
        const offset = i === 0 ? text.length : random.below(text.length + 1);
        if (isInsidePair(text, offset)) continue;
        const { line, character } = document.positionAt(offset);
        at.push([byteOf(offset), line, ...columns(lines[line].slice(0, character))]);
        const wide = text.codePointAt(offset) > 0x7f ? String.fromCodePoint(text.codePointAt(offset)) : '';
        if (wide) {
            const [utf8, utf16] = columns(lines[line].slice(0, character));
            inside.push([line, utf8 + bytes(wide) - 1, utf16 + wide.length - 1, byteOf(offset) + bytes(wide) - 1, byteOf(offset)]);
        }
    }
    const of = Array.from({ length: 6 }, () => {
        const position = somePosition(random, lines);
        return [...position, byteOf(document.offsetAt(protocolPosition(position)))];
    });
    return { at, of, inside };
}

function script(seed) {
    const random = new Random(seed);
    // The line table counts in steps of 256 bytes, so some texts are longer than a few of them.
    const text = someText(random, random.happens(0.05) ? 400 : random.below(30));
    const messages = [];
    let now = text;
    for (let count = 1 + random.below(4); count > 0; --count) {
        const changes = [];
        for (let more = 1 + (random.happens(0.4) ? random.below(4) : 0); more > 0; --more) {
            changes.push(someChange(random, now));
            now = changes.at(-1).after;
        }
        messages.push(changes);
    }
    return { seed, text, messages, ...positionsIn(random, now) };
}

const [file, count = 10000, first = 1] = process.argv.slice(2);
if (!file) throw new Error('usage: node vectors.mjs FILE [COUNT] [SEED]');
const out = createWriteStream(file);
for (let i = 0; i < Number(count); ++i)
    if (!out.write(JSON.stringify(script(Number(first) + i)) + '\n')) await once(out, 'drain');
out.end();
await once(out, 'finish');
