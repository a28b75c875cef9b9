import type { Args } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

/** A newspaper or a magazine. All are invented. */
export interface Publication {
  name: string;
  url: string;
}

/** The publications whose stories Storybook shows. */
export const publications = {
  /** A national daily, and the demo newsroom. */
  meridian: { name: 'The Meridian', url: 'https://news.example/' },
  /** The daily of a port and its region. */
  mercury: { name: 'Kelmouth Mercury', url: 'https://mercury.example/' },
  /** A business paper. */
  ledger: { name: 'Stavenholm Ledger', url: 'https://ledger.example/' },
  /** A science magazine. */
  marrable: { name: 'Marrable Science', url: 'https://marrable.example/' },
  /** The weekly of a small town. */
  tarrow: { name: 'Tarrow Weekly', url: 'https://tarrow.example/' },
  /** A German daily. */
  anzeiger: { name: 'Tannfurter Anzeiger', url: 'https://anzeiger.example/' },
  /** An Arabic daily. */
  ufuq: { name: 'أفق الجمان', url: 'https://ufuq.example/' },
  /** A Japanese daily. */
  hakuto: { name: '白都新聞', url: 'https://hakuto.example/' },
} satisfies Record<string, Publication>;

/** A story of one of the publications. */
export interface SampleStory {
  /** The last part of its address. */
  slug: string;
  section: string;
  headline: string;
  standfirst: string;
  /** The first part of the names of its picture’s files in `pictures/`. */
  picture: string;
  /** The words for readers who cannot see the picture. */
  alt: string;
  authors: string;
  publication: Publication;
}

const { meridian, mercury, ledger, marrable, tarrow } = publications;

/** One story for each picture. */
export const sampleStories = {
  nightTrain: {
    slug: 'night-train',
    section: 'Railways',
    headline: 'Night train to Haug adds two coaches after a full June',
    standfirst: 'The 22.40 carried 9,300 passengers in its first month, twice as many as the railway had planned for.',
    picture: 'night-train',
    alt: 'A blue train with lit windows at a small station under a crescent moon',
    authors: 'Tessa Quillan',
    publication: meridian,
  },
  fire: {
    slug: 'marrable-ridge-fire',
    section: 'Wildfire',
    headline: 'Three villages told to leave as fire crosses Marrable Ridge',
    standfirst: 'The wind turned at four in the afternoon. The road to the south stays open until dark.',
    picture: 'fire-lookout',
    alt: 'A lookout tower at sunset; behind it, flames and smoke rise from a forest',
    authors: 'Joan Strandeby',
    publication: meridian,
  },
  court: {
    slug: 'parking-data',
    section: 'Courts',
    headline: 'City must publish data on 212,000 parking fines, court rules',
    standfirst: 'The judges gave the city 60 days. A third of the fines came from nine streets.',
    picture: 'court',
    alt: 'Two lawyers in dark gowns climb the steps of a court with six columns',
    authors: 'Ottoline Marsh',
    publication: meridian,
  },
  football: {
    slug: 'stavenholm-win-in-the-rain',
    section: 'Football',
    headline: 'Stavenholm win 2–1 in a match that rain halted twice',
    standfirst: 'The winning goal came through a puddle in the 88th minute, with four players on the ground.',
    picture: 'football',
    alt: 'Two footballers run after the ball in heavy rain under floodlights',
    authors: 'Dario Penhallow',
    publication: meridian,
  },
  orchestra: {
    slug: 'open-rehearsals',
    section: 'Music',
    headline: 'Orchestra opens its Wednesday rehearsals, wrong notes included',
    standfirst: 'Admission is free, applause is forbidden, and the hall has been full for six weeks.',
    picture: 'orchestra',
    alt: 'A conductor raises his arms before an orchestra under four lamps',
    authors: 'Clara Venn',
    publication: meridian,
  },
  mountainVillage: {
    slug: 'village-without-a-lift',
    section: 'Travel',
    headline: 'The village that voted against a ski lift is full until March',
    standfirst: 'Guests come for the quiet, the sledges and a bus that runs four times a day.',
    picture: 'mountain-village',
    alt: 'Wooden houses under snow around a church, with mountains behind them',
    authors: 'Ines Karrow',
    publication: meridian,
  },
  cyclePath: {
    slug: 'canal-cycle-path',
    section: 'Transport',
    headline: 'Canal cycle path opens: 61 kilometres without a traffic light',
    standfirst: 'Its lamps light up for each bicycle, and go out after a minute for the bats.',
    picture: 'cyclist',
    alt: 'A cyclist with a helmet and a yellow scarf rides beside a canal at dusk',
    authors: 'Milo Brandtner',
    publication: mercury,
  },
  nightNurses: {
    slug: 'night-nurses',
    section: 'Health',
    headline: 'Night nurses may send patients home from Monday',
    standfirst: 'A trial on two wards freed eleven beds a day before noon.',
    picture: 'clinic',
    alt: 'A nurse in a white coat holds the hand of a patient in bed at night',
    authors: 'Rhea Sandoval-Pike',
    publication: mercury,
  },
  flood: {
    slug: 'boats-in-market-street',
    section: 'Flood',
    headline: 'Rowing boats replace the buses in Market Street for a third day',
    standfirst: 'Twelve boats from the park carry post, medicine and shopping. The water falls by a hand a day.',
    picture: 'flooded-street',
    alt: 'A man rows a woman and a dog down a flooded street',
    authors: 'Ruth Calder',
    publication: mercury,
  },
  library: {
    slug: 'library-until-midnight',
    section: 'Culture',
    headline: 'City library to stay open until midnight, six days a week',
    standfirst: 'All 240 seats were taken on the first evening, most of them by pupils.',
    picture: 'library',
    alt: 'Readers sit at long tables with lamps under the arched ceiling of a library',
    authors: 'Tom Achebe',
    publication: mercury,
  },
  tram: {
    slug: 'trams-on-time',
    section: 'Weather',
    headline: 'Trams run on time in snow that stopped half of all trains',
    standfirst: 'The oldest cars on the network date from 1958, and each carries a snow plough.',
    picture: 'tram-in-snow',
    alt: 'A red tram with snow on its roof comes down a street in the evening',
    authors: 'Henrike Saalbach',
    publication: mercury,
  },
  barrier: {
    slug: 'barrier-tonight',
    section: 'Storm surge',
    headline: 'Barrier to close at 21.40 for the third time this winter',
    standfirst: 'The peak will stay forty centimetres below the quay. Ferries wait outside until four.',
    picture: 'barrier',
    alt: 'Waves break against the closed gates of a tidal barrier at night',
    authors: 'Pavel Ruane',
    publication: mercury,
  },
  ferry: {
    slug: 'ferries-sail-again',
    section: 'Transport',
    headline: 'Ferries sail again on Monday after ten weeks at the quay',
    standfirst: 'Crews and owners have agreed on a winter timetable. Night boats must wait until spring.',
    picture: 'ferry',
    alt: 'A car ferry with lit windows at a quay at dawn; on the quay, people with bicycles and suitcases wait',
    authors: 'Mara Lin',
    publication: mercury,
  },
  shipyard: {
    slug: 'shipyard-orders',
    section: 'Shipping',
    headline: 'Yard that was to close is booked out until autumn 2028',
    standfirst: 'Old ships must burn less, and a new bow is the cheapest way to save 11 per cent.',
    picture: 'shipyard',
    alt: 'The blue and red bow of a ship in a dry dock, with scaffolding and a welder’s sparks',
    authors: 'Emil Dorrnagel',
    publication: ledger,
  },
  harvest: {
    slug: 'early-harvest',
    section: 'Farming',
    headline: 'Wheat harvest ends two weeks early and fills the silos',
    standfirst: 'Prices fell by six per cent within days, and trucks wait for up to nine hours.',
    picture: 'wheat-harvest',
    alt: 'A red combine harvester works in a golden field at sunset',
    authors: 'Nils Averdeck',
    publication: ledger,
  },
  ministers: {
    slug: 'eleven-projects',
    section: 'Diplomacy',
    headline: 'Averland and Castria sign for eleven projects worth 4.2 billion',
    standfirst: 'The list begins with a deepwater berth and ends with two river ports.',
    picture: 'ministers',
    alt: 'Two ministers shake hands in front of two flags',
    authors: 'Priya Hollis',
    publication: ledger,
  },
  laboratory: {
    slug: 'nitrate-strip',
    section: 'Chemistry',
    headline: 'Paper strip finds nitrate in well water within a minute',
    standfirst: 'The dye costs a penny. Forty villages will test it from April.',
    picture: 'laboratory',
    alt: 'A scientist in a white coat looks into a microscope, among flasks of coloured liquid',
    authors: 'Mireille Tann',
    publication: marrable,
  },
  observatory: {
    slug: 'dark-sky',
    section: 'Astronomy',
    headline: 'Town turns half of its lights off at ten for the observatory',
    standfirst: 'Faint galaxies are back in the telescope’s reach for the first time since 1994.',
    picture: 'observatory',
    alt: 'An observatory with a white dome on a hill above a small harbour at dusk',
    authors: 'Wen Abara',
    publication: marrable,
  },
  solarPlant: {
    slug: 'solar-water',
    section: 'Energy',
    headline: 'Solar plant supplies half of a desert town’s drinking water',
    standfirst: 'The panels stop at sunset, so the tanks hold enough for three nights.',
    picture: 'solar-plant',
    alt: 'Rows of solar panels on sand, with white tanks by the sea and a low sun',
    authors: 'Solveig Aune',
    publication: marrable,
  },
  school: {
    slug: 'one-subject-a-week',
    section: 'Schools',
    headline: 'Tarrow school to teach one subject a week until Easter',
    standfirst: 'Absences fell by a third in the trial. Languages stay daily.',
    picture: 'classroom',
    alt: 'A teacher draws a triangle on the board in front of her class',
    authors: 'Bram Oduya',
    publication: tarrow,
  },
  bakery: {
    slug: 'bakery-at-six',
    section: 'Food',
    headline: 'Bakery gives up its night shift and still sells out by nine',
    standfirst: 'The dough now rises for 30 hours in the cold, and the baker sleeps until four.',
    picture: 'bakery',
    alt: 'A baker lays out loaves in a lit window while the street is still dark',
    authors: 'Emil Dorrnagel',
    publication: tarrow,
  },
  marketHall: {
    slug: 'market-hall',
    section: 'Business',
    headline: 'Market hall reopens with 84 stalls under its old glass roof',
    standfirst: 'Rents are frozen for five years, and one aisle is for farmers only.',
    picture: 'market-hall',
    alt: 'Shoppers walk between fruit stalls under an arched roof of glass and iron',
    authors: 'Ruth Calder',
    publication: tarrow,
  },
} satisfies Record<string, SampleStory>;

/** Returns a story as the attributes of a card, each by its name. */
export function cardOf({ slug, section, headline, standfirst, picture, alt, publication }: SampleStory): Args {
  return {
    href: `${publication.url}${slug}`,
    kicker: section,
    headline,
    standfirst,
    image: `pictures/${picture}-640.webp`,
    'image-alt': alt,
    'image-width': 640,
    'image-height': 427,
    'published-at': '2026-03-02T08:30:00+01:00',
    publication: publication.name,
  };
}

/** Returns the picture of a story, for a page with its own pictures. */
export function imageOf({ picture, alt }: Pick<SampleStory, 'picture' | 'alt'>): TemplateResult {
  return html`<img src=${`pictures/${picture}-640.webp`} width="640" height="427" alt=${alt} />`;
}
