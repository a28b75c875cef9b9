import { expect } from 'chai';
import type { ParsedXmlElement } from '../../../src/article/formats/xml-nodes.js';
import { readProlog } from '../../../src/article/formats/read-prolog.js';
import { readXml } from '../../../src/article/formats/xml-reader.js';

function read(markup: string, entities: Record<string, string> = {}): ParsedXmlElement {
  return readXml(markup, new Map(Object.entries(entities)))!;
}

/** Writes a tree as text: names, attributes in `written`, and texts, in brackets. */
function shape(node: ParsedXmlElement): string {
  const inner = Array.from(node.childNodes, (child) =>
    child.nodeType === 1 ? shape(child as ParsedXmlElement) : JSON.stringify(child.textContent),
  );
  return `${node.nodeName}(${inner.join(' ')})`;
}

describe('readXml', () => {
  it('reads elements, texts and CDATA, and no comment or instruction', () => {
    expect(shape(read('<a><b>one</b><!-- <c> --><?x <d>?><b/>two<![CDATA[<i>&amp;]] ]]></a>'))).to.equal(
      'a(b("one") b() "two" "<i>&amp;]] ")',
    );
  });

  it('gives the text in an element and in those inside it', () => {
    expect(read('<a>one <b>two<![CDATA[ & three]]></b> four</a>').textContent).to.equal('one two & three four');
  });

  it('decodes references once: numbers, HTML names, and those of the document', () => {
    expect(read('<a>&amp;lt; &#233;&#xe9;&eacute; &own; &none; R&D &#65</a>', { own: 'mine' }).textContent).to.equal(
      '&lt; ééé mine &none; R&D &#65',
    );
  });

  it('reads attributes as they are written', () => {
    const element = read(`<a one="x > y" two='"' three=bare/four five="&lt;\n" six xml:lang = "en"/>`);
    const values = ['one', 'two', 'three', 'five', 'six', 'xml:lang'].map((name) => element.getAttribute(name));
    expect(values).to.deep.equal(['x > y', '"', 'bare/four', '< ', null, 'en']);
  });

  it('finds the namespace of each name', () => {
    const root = read(
      '<a xmlns="urn:a" xmlns:p="urn:p"><p:b/><c xmlns="urn:c"><d/><p:e xmlns:p="urn:q"/></c><f/><q:g/></a>',
    );
    const found: string[] = [];
    const visit = (element: ParsedXmlElement): void => {
      found.push(`${element.nodeName} ${element.namespaceURI}`);
      for (const child of Array.from(element.childNodes)) visit(child as ParsedXmlElement);
    };
    visit(root);
    expect(found).to.deep.equal(['a urn:a', 'p:b urn:p', 'c urn:c', 'd urn:c', 'p:e urn:q', 'f urn:a', 'q:g null']);
  });

  it('reads text that is not well-formed as well as possible', () => {
    for (const [markup, expected] of [
      ['<a>1 < 2 & 3<b', 'a("1 < 2 & 3<b")'],
      ['<a><b>one<c>two</b>three</a>', 'a(b("one" c("two")) "three")'],
      ['<a><b>one</c></B>two', 'a(b("one") "two")'],
      ['<a><b title="one>two</b></a>', 'a(b("two"))'],
      ['<a><![CDATA[one', 'a("one")'],
      ['<a>one<!-- two', 'a("one")'],
      ['<a></a ><b/>', 'a()'],
    ] as const) {
      expect(shape(read(markup)), markup).to.equal(expected);
    }
    expect(readXml('no element', new Map())).to.equal(undefined);
  });

  it('keeps only the text of elements that are too deep', () => {
    const deep = read(`<a>${'<b>'.repeat(5_000)}one${'</b>'.repeat(5_000)}two<c/></a>`);
    expect(deep.textContent).to.equal('onetwo');
    expect((deep.childNodes[2] as ParsedXmlElement).nodeName).to.equal('c');
  });
});

describe('readProlog', () => {
  it('finds the first element after everything else, and the declarations of document types', () => {
    const before = 'text <?xml version="1.0"?><!-- <a> ]> --><!DOCTYPE rss [<!ENTITY a "b">]> ';
    expect(readProlog(`${before}<rss>`)).to.deep.equal({ end: before.length, declarations: '<!ENTITY a "b">' });
  });

  it('finds none in a page, or after something that never ends', () => {
    for (const markup of ['<!DOCTYPE html><html>', '<!-- <a>', '<?xml <a>', '<!DOCTYPE a [<a>', 'text'])
      expect(readProlog(markup), markup).to.equal(undefined);
  });
});
