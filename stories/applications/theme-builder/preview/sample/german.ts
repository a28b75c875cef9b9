import { german as edition } from '../../../../support/editions.js';
import type { SampleWords } from './words.js';

export const german: SampleWords = {
  edition,
  paper: 'Kelmünder Anzeiger',
  sections: ['Ausland', 'Wirtschaft', 'Klima', 'Wissenschaft', 'Feuilleton', 'Meinung'],
  titles: { latest: 'Neueste Meldungen', opinion: 'Meinung', more: 'Mehr aus dem Kelmünder Anzeiger' },
  latest: [
    'Kastrien hebt die Nachtflugbeschränkungen auf',
    'Zwei Gemeinden legen ihre Feuerwehren zusammen',
    'Beste Getreideernte seit elf Jahren',
    'Verwaltungsgericht verpflichtet die Hafenbehörde, ihre Verträge offenzulegen',
  ],
  opinions: [
    { headline: 'Warum eine Stadt Schatten braucht', authors: 'Edda Marlin', label: 'opinion' },
    {
      headline: 'Die Nachtfähre ist öffentlicher Nahverkehr und muss auch so bezahlt werden',
      authors: 'Ruth Calder',
      label: 'opinion',
    },
  ],
  subscriber: {
    kicker: 'Schiffbau',
    headline: 'Zu Besuch in der Werft, die Fähren ohne Rumpfform baut',
    standfirst: 'Drei Schiffbauer, ein Roboterarm und ein Patent, das niemand haben wollte.',
    authors: 'Mara Lin',
    access: 'subscriber',
    picture: 'shipyard',
  },
  paid: {
    headline: 'Fünf Tage an der Küste, mit dem Bummelzug',
    standfirst: 'Von der Flussmündung bis zum Leuchtturm, mit einem Bett an Bord.',
    label: 'sponsored',
    sponsor: 'Orrin-Bahn',
    picture: 'night-train',
  },
  paragraphs: [
    'Die Fähren über die Meerenge fahren von Montag an wieder. Zehn Wochen lang waren die Inseln nur mit einem Frachtschiff und einem Hubschrauber mit elf Sitzen zu erreichen.',
    'Die Unterhändler der drei Reedereien und der beiden Gewerkschaften haben den Winterfahrplan kurz vor Tagesanbruch unterschrieben. Die Zahl der Überfahrten bleibt gleich, die längste Schicht wird um neunzig Minuten kürzer. Über die Nachtfähren, an denen die Gespräche zweimal gescheitert waren, wird im April weiterverhandelt.',
    '„Niemand hat bekommen, was er wollte“, sagte Ruth Askew, die Sprecherin der Besatzungen. „Aber jetzt haben wir einen Fahrplan, der sich mit einer Familie vereinbaren lässt.“ Die Reedereien beziffern die Kosten auf vier Prozent der Fahrgeldeinnahmen des Winters. Die Preise sollen vor dem Sommer nicht steigen.',
    'Auf den Inseln hatten die Läden schon begonnen, Mehl und Heizöl zu rationieren. Der Gemeinderat von Tarrow will die Regierung bitten, ein Schiff in Reserve zu halten, „ganz gleich, was die Reedereien beschließen“.',
    'Eine erste Fahrt für die Bewohner der Inseln ist für Sonntagabend geplant. Plätze für Autos können von Samstagmittag an gebucht werden.',
  ],
  photo: {
    caption: 'Die Fähre in Kelmünde. Seit zehn Wochen liegt sie am Kai.',
    alt: 'Eine Fähre am Kai bei Tagesanbruch, davor wartende Menschen',
  },
};
