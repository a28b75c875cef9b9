import { expect } from 'chai';
import { parseAuthors } from '../../src/article/authors.js';
import { readByline } from '../../src/article/formats/bylines.js';

function names(value: unknown): string[] {
  return parseAuthors(value).map(({ name, role }) => [name, role].filter(Boolean).join(' | '));
}

describe('parseAuthors', () => {
  it('reads names that are joined by commas as names, but no role as one', () => {
    expect(names('Ada Moss, Idris Cole')).to.deep.equal(['Ada Moss', 'Idris Cole']);
    expect(names('By Ada de la Cruz, Idris Cole, Lin van der Wei')).to.deep.equal([
      'Ada de la Cruz',
      'Idris Cole',
      'Lin van der Wei',
    ]);
    for (const text of [
      'Ada Moss, Science Editor',
      'Ada Moss, science editor',
      'Ada Moss, PhD',
      'Ada Moss, Halyard Press',
      'Ada Moss, Chief Political Correspondent',
      'Moss, Ada',
    ])
      expect(names(text), text).to.have.lengthOf(1);
    expect(names('Ada Moss, Idris Cole; Lin Wei')).to.deep.equal(['Ada Moss | Idris Cole', 'Lin Wei']);
  });

  it('finds no role inside a name', () => {
    for (const text of [
      'Edith Moss, Ada Cole',
      'Ada Cole, Edith Moss',
      'Ada Cole, Edita Novak',
      'Ada Cole, Chris Columbus',
      'Colum Daly, Ada Cole',
      'Jonas Gruber, Stephanie Leitner',
      'Ada Cole, Grace Wagstaff',
      'Ada Cole, Felicity Newsome',
      'Bill Press, Ada Cole',
      'Ada Cole, Nia Kritikou',
    ])
      expect(names(text), text).to.deep.equal(text.split(', '));
  });

  it('knows the small words of names', () => {
    for (const text of [
      'Mario di Stefano, Ada Cole',
      'Ana das Neves, Rui dos Santos, Eva do Carmo',
      'Carlo Alberto dalla Chiesa, Lucia della Rovere',
      'Corrie ten Boom, Jan ter Borch, Rem op den Akker',
      "Ella van 't Hoff, Jan van ’t Wout",
      'Omar al-Rashid, Mona el-Sayed, Ali bin Said, Noor ibn Rushd',
      'Karl zu Guttenberg, Eva zum Felde, Ola af Klint, Per av Berg',
      'Jean d’Ormesson, Ada dell’Acqua, Guy de l’Isle',
      'José Ortega y Gasset, Ana Moura e Silva',
    ])
      expect(names(text), text).to.deep.equal(text.split(', '));
  });

  it('never credits a place, an employer or an office as an author', () => {
    for (const rest of [
      'New York',
      'San Francisco',
      'Los Angeles',
      'North Carolina',
      'South Africa',
      'United States',
      'Mexico City',
      'Harvard University',
      'Universität Wien',
      'Dartmouth College',
      'Harvard Law School',
      'Reuters Institute',
      'Vice President',
      'Prime Minister',
      'Washington Post',
      'Financial Times',
      'The Guardian',
      'Halyard Press',
      'Sky News',
      'European Union',
      'Turkish Agency',
      'Chefredakteurin Politik',
      'Ressortleiterin Politik',
      'Political Columnist',
      'Política y Economía',
    ])
      expect(names(`Ada Moss, ${rest}`)).to.deep.equal([`Ada Moss | ${rest}`]);
  });

  it('reads the commas and semicolons of Arabic and Japanese', () => {
    expect(parseAuthors('مارا لين، محررة النقل؛ إدريس كول')).to.deep.equal([
      { name: 'مارا لين', role: 'محررة النقل' },
      { name: 'إدريس كول' },
    ]);
    expect(parseAuthors('藤代 理沙、田中 健')).to.deep.equal([{ name: '藤代 理沙' }, { name: '田中 健' }]);
  });

  it('reads names in a script without capitals as a name and a role', () => {
    for (const text of ['דנה כהן, יוסי לוי', '김철수, 기자', 'ธนา ใจดี, ผู้สื่อข่าว'])
      expect(names(text)).to.deep.equal([text.replace(', ', ' | ')]);
  });

  it('takes off the word that a byline begins with, in each language', () => {
    const written: [text: unknown, ...names: string[]][] = [
      ['By: Ada Moss', 'Ada Moss'],
      ['BY ADA MOSS', 'ADA MOSS'],
      ['Written by Ada Moss; Idris Cole', 'Ada Moss', 'Idris Cole'],
      ['Von Ada Moos und Lena Kraus', 'Ada Moos und Lena Kraus'],
      ['von Ada Moos', 'Ada Moos'],
      ['Von: Ursula von der Leyen', 'Ursula von der Leyen'],
      ['Par Anne Roy, cheffe du service', 'Anne Roy | cheffe du service'],
      ['VON ADA MOOS', 'ADA MOOS'],
      ['Par la rédaction', 'la rédaction'],
      ['Por Ana Gil, Eva Sanz', 'Ana Gil', 'Eva Sanz'],
      ['Di Anna Rossi', 'Anna Rossi'],
      ['Door Jan de Wit', 'Jan de Wit'],
      ['Av Ola Nordmann', 'Ola Nordmann'],
      ['Af Ida Holm', 'Ida Holm'],
      [['Par Anne Roy', 'Luc Petit'], 'Anne Roy', 'Luc Petit'],
      ['["By Ada Moss"]', 'Ada Moss'],
    ];
    for (const [text, ...expected] of written) expect(names(text), String(text)).to.deep.equal(expected);
  });

  it('keeps a name that begins with such a word', () => {
    for (const name of ['Von der Leyen', 'Von Trapp', 'von Trapp', 'Di Stefano', 'Byron Hale', 'Parvati Rao', 'By'])
      expect(names(name)).to.deep.equal([name]);
    expect(names('Di Stefano, reporter')).to.deep.equal(['Di Stefano | reporter']);
    expect(names('Von Trapp; Ada Moss')).to.deep.equal(['Von Trapp', 'Ada Moss']);
  });

  it('reads names and roles as an attribute writes them', () => {
    expect(parseAuthors('Ada Moss, Science editor; Idris Cole ;; Lin Wei, Chief, Asia desk;')).to.deep.equal([
      { name: 'Ada Moss', role: 'Science editor' },
      { name: 'Idris Cole' },
      { name: 'Lin Wei', role: 'Chief, Asia desk' },
    ]);
  });

  it('reads JSON text, of a list or of one', () => {
    const all = '[{"name":"Ada Moss","role":"Editor","url":"/ada","avatar":"a.png","location":"Oslo"}, "Idris Cole"]';
    expect(parseAuthors(all, 'https://news.example/')).to.deep.equal([
      {
        name: 'Ada Moss',
        role: 'Editor',
        url: 'https://news.example/ada',
        avatar: 'https://news.example/a.png',
        location: 'Oslo',
      },
      { name: 'Idris Cole' },
    ]);
    expect(parseAuthors('{"name":"Ada Moss"}')).to.deep.equal([{ name: 'Ada Moss' }]);
  });

  it('reads a name in a list unchanged', () => {
    expect(parseAuthors(['Moss, Ada', { name: ' Idris  Cole ' }])).to.deep.equal([
      { name: 'Moss, Ada' },
      { name: 'Idris Cole' },
    ]);
  });

  it('leaves out authors without a name, and addresses of scripts', () => {
    expect(parseAuthors([{ role: 'Editor' }, '', null, 7, [], { name: {} }])).to.deep.equal([]);
    expect(parseAuthors([{ name: 'Ada', url: 'javascript:alert(1)', avatar: 'data:x' }])).to.deep.equal([
      { name: 'Ada' },
    ]);
    for (const nothing of ['', ' ; , Editor', '[broken', undefined, null, 3])
      expect(parseAuthors(nothing)).to.deep.equal([]);
  });
});

describe('readByline', () => {
  const cases: [byline: string, language: string | undefined, names: string[], agency?: string][] = [
    ['By Ada Moss', 'en', ['Ada Moss']],
    ['BY ADA MOSS AND IDRIS COLE', undefined, ['ADA MOSS', 'IDRIS COLE']],
    ['Ada Moss, Idris Cole, and Lin Wei', 'en-GB', ['Ada Moss', 'Idris Cole', 'Lin Wei']],
    ['Ada Moss & Idris Cole, Reuters', 'en', ['Ada Moss', 'Idris Cole'], 'Reuters'],
    ['Von Ada Moos und Lena Kraus, dpa', 'de', ['Ada Moos', 'Lena Kraus'], 'dpa'],
    ['Par Anne Roy et Luc Petit', 'fr', ['Anne Roy', 'Luc Petit']],
    ['Ana Gil y Eva Sanz', 'es', ['Ana Gil', 'Eva Sanz']],
    ['Ola Berg/TT', 'sv', ['Ola Berg'], 'TT'],
    ['AFP', 'fr', [], 'AFP'],
    ['The Associated Press', 'en', [], 'The Associated Press'],
    ['Ada Moss, Business correspondent', 'en', ['Ada Moss, Business correspondent']],
    ['Staff and agencies', 'en', ['Staff and agencies']],
    ['Ana y Eva', 'en', ['Ana y Eva']],
    ['Byron Hale', 'en', ['Byron Hale']],
    ['Written by: Ada Moss', 'en', ['Ada Moss']],
    ['Von der Leyen', 'de', ['Von der Leyen']],
    ['Von: Ursula von der Leyen und Ada Moos', 'de', ['Ursula von der Leyen', 'Ada Moos']],
    ['Von dpa', 'de', [], 'dpa'],
  ];
  for (const [byline, language, names, agency] of cases) {
    it(`reads "${byline}"`, () => {
      const credits = readByline(byline, language);
      expect(credits.authors.map(({ name }) => name)).to.deep.equal(names);
      expect(credits.agency).to.equal(agency);
    });
  }

  it('knows the agency that the source names', () => {
    expect(readByline('Ada Moss, Halyard Press', 'en', 'Halyard Press')).to.deep.equal({
      authors: [{ name: 'Ada Moss' }],
      agency: 'Halyard Press',
    });
  });
});
