import assert from 'node:assert/strict';
import { version } from '../../src/version.js';
import { runCommand } from './run-command.js';

/** Runs the command, which must succeed without warnings. Returns what it prints. */
async function ask(...args: string[]): Promise<string> {
  const { code, said, warned } = await runCommand(args);
  assert.deepEqual([code, warned], [0, '']);
  return said;
}

/** Runs the command, which must fail and print nothing. Returns the lines on standard error. */
async function fail(...args: string[]): Promise<string[]> {
  const { code, said, warned } = await runCommand(args);
  assert.deepEqual([code, said], [1, '']);
  return warned.trimEnd().split('\n');
}

describe('The command `standfirst`', () => {
  it('prints only its version', async () => {
    assert.equal(await ask('--version'), `${version}\n`);
    assert.equal(await ask('-v'), `${version}\n`);
  });

  it('lists the commands with a line each, and the exit codes', async () => {
    const help = await ask('--help');
    for (const line of [
      '  standfirst cdn <folder>        Write the files for a web server.',
      '  standfirst articles <source…>  Write feeds, pages and files as one list.',
      "  standfirst reserve <page>      Print the CSS that keeps the widgets' space.",
      '  standfirst serve               Give stories to other sites, and render pages.',
      '  3  Done in part: some sources could not be read, or some pages not rendered.',
    ])
      assert.ok(help.split('\n').includes(line), line);
    assert.doesNotMatch(help, /--limit/);
    for (const args of [['-h'], ['help'], ['help', 'help'], ['help', '--help']]) assert.equal(await ask(...args), help);
  });

  it('without a command shows the help, and fails', async () => {
    assert.equal((await fail()).join('\n'), (await ask('--help')).trimEnd());
  });

  it('shows the options, examples and exit codes of one command', async () => {
    const help = await ask('articles', '--help');
    assert.match(help, /^standfirst articles <source…> \[options\]\n/);
    assert.match(help, /^ {2}--limit <number> +The greatest number of articles\.$/m);
    assert.match(help, /^Examples\n {2}npx standfirst articles https:/m);
    assert.match(help, /^ {2}3 {2}Some sources could not be read\. The others were written\.$/m);
    assert.doesNotMatch(help, /--preload|--width/);
    for (const args of [
      ['articles', '-h'],
      ['help', 'articles'],
      ['articles', 'x', '--limt', '--help'],
    ])
      assert.equal(await ask(...args), help);
    assert.match(await ask('cdn', '--help'), /^standfirst cdn <folder> .*--preload <tag>/s);
    assert.match(await ask('help', 'reserve'), /^standfirst reserve <page> .*--width <pixels>/s);
  });

  it('fits its help into a terminal of 80 columns', async () => {
    for (const args of [['--help'], ['help', 'cdn'], ['help', 'articles'], ['help', 'reserve'], ['help', 'serve']])
      for (const line of (await ask(...args)).split('\n')) assert.ok(line.length <= 80, line);
  });

  const ownHelp = 'Run `standfirst --help`.';
  for (const [what, args, message, hint] of [
    ['a misspelt command', ['articels'], 'There is no command “articels”. Did you mean “articles”?', ownHelp],
    [
      'an unknown command',
      ['publish', 'x'],
      'There is no command “publish”. The commands are cdn, articles, reserve, render, serve and oembed.',
      ownHelp,
    ],
    ['a misspelt command after help', ['help', 'cnd'], 'There is no command “cnd”. Did you mean “cdn”?', ownHelp],
    [
      'two commands after help',
      ['help', 'cdn', 'x'],
      '`standfirst help` takes one command, but “x” follows it.',
      ownHelp,
    ],
    ['a misspelt option', ['--versoin'], '`standfirst` has no option --versoin. Did you mean --version?', ownHelp],
    [
      'an option before the command',
      ['--strict', 'articles', 'x'],
      '`standfirst` has no option --strict. Name a command first: cdn, articles, reserve, render, serve or oembed.',
      ownHelp,
    ],
    [
      'a misspelt option',
      ['articles', '--limt', '5', 'x'],
      '`standfirst articles` has no option --limt. Did you mean --limit?',
      'Run `standfirst articles --help`.',
    ],
    [
      'an option with one dash',
      ['reserve', 'x', '-width', '400'],
      '`standfirst reserve` has no option -width. Did you mean --width?',
      'Run `standfirst reserve --help`.',
    ],
    [
      'an option of another command',
      ['articles', 'x', '--preload', 'news-byline'],
      '`standfirst articles` has no option --preload. Its options are --out, --limit, --sort, --format, --url and --strict.',
      'Run `standfirst articles --help`.',
    ],
    [
      'an option without its value',
      ['articles', 'x', '--limit'],
      '--limit needs a value: --limit <number>.',
      'Run `standfirst articles --help`.',
    ],
    [
      'an option in the place of a value',
      ['articles', 'x', '--out', '--strict'],
      '--out needs a value, but --strict follows. If that is the value, write --out=--strict.',
      'Run `standfirst articles --help`.',
    ],
    [
      'a value for an option without one',
      ['articles', 'x', '--strict=yes'],
      '--strict takes no value. Remove “=yes”.',
      'Run `standfirst articles --help`.',
    ],
    ['a missing folder', ['cdn'], '`standfirst cdn` needs a folder.', 'Run `standfirst cdn --help`.'],
    ['an empty folder', ['cdn', ''], '`standfirst cdn` needs a folder.', 'Run `standfirst cdn --help`.'],
    [
      'a missing source',
      ['articles', '--strict'],
      '`standfirst articles` needs a source: an address, a file, or “-” for standard input.',
      'Run `standfirst articles --help`.',
    ],
    [
      'a second page',
      ['reserve', 'one.html', 'two.html'],
      '`standfirst reserve` takes one page, but was given 2: “one.html” and “two.html”.',
      'Run `standfirst reserve --help`.',
    ],
    [
      'an argument for a command without one',
      ['serve', 'page.html'],
      '`standfirst serve` takes only options, but was given “page.html”.',
      'Run `standfirst serve --help`.',
    ],
  ] as const)
    it(`says in two lines what is wrong with ${what}`, async () => {
      assert.deepEqual(await fail(...args), [message, hint]);
    });
});
