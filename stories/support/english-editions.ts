import type { Edition } from './editions.js';

/** A business paper. */
export const business: Edition = {
  language: 'en',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Shipping',
      headline: 'Yard that was to close is booked out until autumn 2028',
      standfirst: 'Old ships must burn less, and a new bow is the cheapest way to save 11 per cent.',
      authors: 'Emil Dorrnagel',
      picture: 'shipyard',
    },
    {
      kicker: 'Commodities',
      headline: 'Wheat falls six per cent as the harvest ends two weeks early',
      standfirst: 'Silos are full, and trucks wait for up to nine hours.',
      authors: 'Mara Lin',
      label: 'analysis',
      picture: 'wheat-harvest',
    },
    {
      kicker: 'Banking',
      headline: 'What a closed branch costs the shop next door',
      standfirst: 'Seven per cent of its takings, by my count.',
      authors: 'Edda Marlin',
      label: 'opinion',
    },
    {
      kicker: 'Retail',
      headline: 'Market hall freezes the rents of 84 stalls for five years',
      label: 'updated',
      picture: 'market-hall',
    },
    {
      kicker: 'Crafts',
      headline: 'Bakery gives up its night shift and earns more',
      label: 'exclusive',
      picture: 'bakery',
    },
  ],
  byline: { authors: 'Solveig Aune, energy reporter; Mara Lin', agency: 'Halyard Press', dateline: 'Ras al-Juman' },
  text: 'The plant cost 310 million, and was to earn it back by 2043. Cheap sun by day and dear gas by night have brought the date forward by twelve years. The owners now plan a second field of the same size.',
  photo: 'solar-plant',
  caption: 'The solar plant at Ras al-Juman. Its owners expect to have paid for it by 2031.',
  credit: 'Solveig Aune / Halyard',
  pictureText: 'Rows of solar panels on sand, with white tanks by the sea',
  currency: 'USD',
  offers: [
    {
      name: 'Markets',
      benefits: 'Every story; Prices at closing time by email',
      terms: 'Renews every month until you cancel.',
    },
    { name: 'Company', benefits: 'All of Markets; Five accounts', terms: 'One invoice for each quarter.' },
  ],
};

/** The daily of a port and its region. */
export const regional: Edition = {
  language: 'en',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Flood',
      headline: 'Rowing boats replace the buses in Market Street for a third day',
      standfirst: 'Twelve boats from the park carry post, medicine and shopping. The water falls by a hand a day.',
      authors: 'Ruth Calder',
      picture: 'flooded-street',
    },
    {
      kicker: 'Health',
      headline: 'Night nurses may send patients home from Monday',
      standfirst: 'A trial on two wards freed eleven beds a day before noon.',
      authors: 'Rhea Sandoval-Pike',
      label: 'analysis',
      picture: 'clinic',
    },
    {
      kicker: 'Town hall',
      headline: 'Leave one counter open for those without a phone',
      standfirst: 'An app that never sleeps is no help to people who must.',
      authors: 'Idris Cole',
      label: 'opinion',
    },
    {
      kicker: 'Weather',
      headline: 'Trams run on time in snow that stopped half of all trains',
      label: 'live',
      picture: 'tram-in-snow',
    },
    {
      kicker: 'Culture',
      headline: 'City library to stay open until midnight, six days a week',
      label: 'exclusive',
      picture: 'library',
    },
  ],
  byline: { authors: 'Milo Brandtner, transport reporter; Tom Achebe', agency: 'Halyard Press', dateline: 'Kelmouth' },
  text: 'The path follows the old canal for 61 kilometres and crosses no road. Its lamps light up for each bicycle, and go out after a minute for the bats. On the first evening the counter showed 2,318 bicycles and one tractor.',
  photo: 'cyclist',
  caption: 'On the way home along the canal, on the first evening of the new cycle path.',
  credit: 'Milo Brandtner',
  pictureText: 'A cyclist with a helmet and a yellow scarf rides beside a canal at dusk',
  currency: 'USD',
  offers: [
    { name: 'Digital', benefits: 'Every story; The weather at six', terms: 'Renews every month until you cancel.' },
    { name: 'Print and digital', benefits: 'All of Digital; The paper by seven', terms: 'Six days a week.' },
  ],
};
