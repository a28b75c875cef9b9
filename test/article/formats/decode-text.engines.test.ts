import { expect } from '@open-wc/testing';
import { decodeText } from '../../../src/article/formats/decode-text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns ASCII text as bytes, with other bytes between the texts. */
const bytesOf = (...pieces: (string | number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'string' ? [...utf8(piece)] : piece)));

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

/** One word in each encoding, as Python writes it. */
const words: Readonly<Record<string, [text: string, bytes: number[]]>> = {
  gb2312: ['港口疏浚', [184, 219, 191, 218, 202, 232, 191, 163]],
  big5: ['港口疏浚', [180, 228, 164, 102, 178, 168, 175, 67]],
  'euc-kr': ['항구 준설', [199, 215, 177, 184, 32, 193, 216, 188, 179]],
  shift_jis: ['港の浚渫', [141, 96, 130, 204, 159, 178, 159, 214]],
  'euc-jp': ['港の浚渫', [185, 193, 164, 206, 222, 180, 222, 216]],
  'iso-2022-jp': ['港の浚渫', [27, 36, 66, 57, 65, 36, 78, 94, 52, 94, 88, 27, 40, 66]],
  'windows-1251': ['Порт', [207, 238, 240, 242]],
  'tis-620': ['ท่าเรือ', [183, 232, 210, 224, 195, 215, 205]],
  'iso-8859-1': ['L’été', [76, 146, 233, 116, 233]],
};

describe('The text of an answer', () => {
  for (const [encoding, [text, bytes]] of Object.entries(words)) {
    it(`is read as ${encoding} if the content type says so`, () => {
      expect(decodeText(bytesOf('<title>', bytes), `application/rss+xml; charset=${encoding}`)).to.equal(
        `<title>${text}`,
      );
    });

    it(`is read as ${encoding} if its XML declaration says so`, () => {
      const start = `<?xml version="1.0" encoding="${encoding}"?><title>`;
      expect(decodeText(bytesOf(start, bytes), 'text/xml')).to.equal(start + text);
    });
  }

  it('is read in the encoding that a meta tag names, in either form', () => {
    const [text, bytes] = words['big5']!;
    for (const meta of [
      '<meta charset="big5">',
      '<meta charset=big5>',
      '<META http-equiv="Content-Type" content="text/html; charset=big5" />',
    ]) {
      const start = `<!doctype html><html><head>${meta}<title>`;
      expect(decodeText(bytesOf(start, bytes), 'text/html')).to.equal(start + text);
    }
  });

  it('is not read in an encoding that is named further down than a browser looks', () => {
    const start = `${'<!-- -->'.repeat(128)}<meta charset="big5">`;
    expect(decodeText(bytesOf(start, words['big5']![1]))).not.to.contain('港');
  });

  it('uses the content type before the document’s own declaration', () => {
    const [text, bytes] = words['euc-kr']!;
    const start = '<?xml version="1.0" encoding="windows-1252"?>';
    expect(decodeText(bytesOf(start, bytes), 'text/xml; charset="EUC-KR"')).to.equal(start + text);
  });

  it('uses the byte order mark before any declaration, and removes it', () => {
    const start = '<?xml version="1.0" encoding="iso-8859-1"?>Порт';
    const type = 'text/xml; charset=big5';
    expect(decodeText(bytesOf([0xef, 0xbb, 0xbf], [...utf8(start)]), type)).to.equal(start);
    expect(decodeText(bytesOf([0xff, 0xfe], [...utf16(start, true)]), type)).to.equal(start);
    expect(decodeText(bytesOf([0xfe, 0xff], [...utf16(start, false)]), type)).to.equal(start);
  });

  it('is read as UTF-16 without a byte order mark', () => {
    const start = '<?xml version="1.0" encoding="utf-16"?>Порт';
    for (const isLittle of [true, false]) {
      expect(decodeText(utf16(start, isLittle), 'text/xml; charset=utf-8')).to.equal(start);
    }
  });

  it('is not read as UTF-16 if only its declaration says so', () => {
    const start = '<?xml version="1.0" encoding="utf-16"?>';
    expect(decodeText(utf8(`${start}Порт`))).to.equal(`${start}Порт`);
    expect(decodeText(bytesOf(start, [233]), 'text/xml; charset=utf-16')).to.equal(`${start}é`);
  });

  for (const declared of ['iso-8859-1', 'windows-1251', 'gb2312', 'shift_jis', 'iso-2022-jp', 'us-ascii']) {
    it(`is UTF-8 if it can be read so, even if ${declared} is declared`, () => {
      const text = `<?xml version="1.0" encoding="${declared}"?><title>港口 L’été Порт</title>`;
      expect(decodeText(utf8(text), `text/xml; charset=${declared}`)).to.equal(text);
    });
  }

  it('passes over a label that no decoder knows', () => {
    const [text, bytes] = words['windows-1251']!;
    const start = '<?xml version="1.0" encoding="cp1251"?>';
    expect(decodeText(bytesOf(start, bytes), 'text/xml; charset=none')).to.equal(start + text);
    expect(decodeText(bytesOf(words['iso-8859-1']![1]), 'text/xml; charset=utf-7')).to.equal('L’été');
  });

  it('is UTF-8 or windows-1252 if nothing is declared', () => {
    expect(decodeText(utf8('<title>L’été</title>'))).to.equal('<title>L’été</title>');
    expect(decodeText(bytesOf('<title>', words['iso-8859-1']![1]), null)).to.equal('<title>L’été');
  });

  it('is windows-1252 if the declared encoding does not fit', () => {
    expect(decodeText(bytesOf(words['iso-8859-1']![1]), 'text/xml; charset=utf-8')).to.equal('L’été');
    expect(decodeText(bytesOf('t', [0xe9]), 'text/xml; charset=euc-kr')).to.equal('té');
  });

  it('is UTF-8 for JSON, in spite of the server’s declaration', () => {
    const text = ' {"headline": "L’été"}';
    expect(decodeText(utf8(text), 'application/json; charset=iso-8859-1')).to.equal(text);
  });

  it('keeps its encoding if one character was cut in two', () => {
    const cut = bytesOf('<p>', [...utf8('L’été à Kelmouth est déjà là')], [0xe2, 0x80], '...</p>');
    expect(decodeText(cut, 'text/xml; charset=iso-8859-1')).to.equal('<p>L’été à Kelmouth est déjà là\ufffd...</p>');
    const korean = bytesOf(words['euc-kr']![1], [0xc7], '<');
    expect(decodeText(korean, 'text/xml; charset=euc-kr')).to.equal('항구 준설\ufffd<');
  });

  it('may be empty, or one byte', () => {
    expect(decodeText(new Uint8Array())).to.equal('');
    expect(decodeText(utf8('['), 'application/json')).to.equal('[');
  });
});
