import { english as edition } from '../../../../support/editions.js';
import type { SampleWords } from './words.js';

export const english: SampleWords = {
  edition,
  paper: 'The Meridian',
  sections: ['World', 'Business', 'Climate', 'Science', 'Culture', 'Opinion'],
  titles: { latest: 'Latest', opinion: 'Opinion', more: 'More from The Meridian' },
  latest: [
    'Castria lifts its limit on night flights',
    'Two towns agree to share one fire service',
    'Grain harvest is the best in eleven years',
    'Court tells port authority to publish its contracts',
  ],
  opinions: [
    { headline: 'Why a city needs shade', authors: 'Edda Marlin', label: 'opinion' },
    {
      headline: 'The night boat is public transport, and should be paid for as such',
      authors: 'Ruth Calder',
      label: 'opinion',
    },
  ],
  subscriber: {
    kicker: 'Shipping',
    headline: 'Inside the yard that builds ferries without a hull mould',
    standfirst: 'Three shipwrights, one robot arm and a patent that nobody wanted.',
    authors: 'Mara Lin',
    access: 'subscriber',
    picture: 'shipyard',
  },
  paid: {
    headline: 'Five days on the coast, by slow train',
    standfirst: 'From the estuary to the lighthouse, with a bed on board.',
    label: 'sponsored',
    sponsor: 'Orrin Railways',
    picture: 'night-train',
  },
  paragraphs: [
    'The ferries that cross the strait will run again from Monday, after ten weeks in which the islands were reached by one cargo boat and a helicopter with eleven seats.',
    'Negotiators for the three lines and two unions signed a winter timetable shortly before dawn. It keeps the number of crossings and shortens the longest shift by ninety minutes. The night boats, over which the talks had twice broken down, are left for a second round in April.',
    '“Nobody got what they came for,” said Ruth Askew, who spoke for the crews. “We got a timetable that a person with a family can work.” The lines put the cost at four per cent of the winter’s fares and said that prices would not change before the summer.',
    'On the islands, shops had begun to ration flour and heating oil. The council in Tarrow said that it would ask the government to keep one boat in reserve, whatever the lines decide.',
    'A first sailing for residents is planned for Sunday night. Bookings for cars open on Saturday at noon.',
  ],
  photo: {
    caption: 'The ferry at Kelmouth, where it has waited at the quay for ten weeks.',
    alt: 'A ferry at a quay at dawn, and people who wait',
  },
};
