import type { TableName } from './tables.ts'

/** What a reader must know of a table besides its definition (the `description` of its schema). */
export interface TableNotes {
  /** What is measured, in what. */
  readonly unit: string
  /** How the figures may mislead; each a sentence. */
  readonly caveats: readonly string[]
  /** What is not in the table although it belongs there; each a sentence. */
  readonly gaps: readonly string[]
}

const TIV =
  'Million TIV (SIPRI trend-indicator value): the volume of deliveries of major arms, by year of delivery. Not money.'
const TIV_CAVEATS = [
  'TIV must not be set beside trade in dollars, and never carries a currency sign.',
  'SIPRI revises old years every spring, the newest most; a ratio takes both its parts from one release.',
  'A missing row means that SIPRI found no delivery, which is not proof of none.',
]
const RELEASES = [
  'Values are those of the first release and are not corrected by later ones, but for the totals of the statistics office.',
  'The currency changes from row to row, from dollars to yuan in the middle of the 2010s: levels cannot be compared across the change, shares roughly can.',
  'A figure for part of a year counts from January and does not stand in for the full year.',
  'An estimate divides a published level by the growth published with it; its formula is in the note of the row.',
]
const RECORDED =
  'All figures are of recorded imports: China Customs records almost no Iranian or Venezuelan crude since 2019–2021, much of which is reported to arrive as Malaysian.'
const BULLETIN =
  'Most rows rest on the evening bulletin of the state broadcaster: reliable on dates, places and guests, not neutral in its words.'
const ROLL_CALLS = [
  'Recorded votes are the contested minority of resolutions, many of them repeated every year, and most pass by large majorities: agreement is high as a rule. Read a pair beside the median or the rank.',
  'The votes of 2025 are of another mix than those before: about twice as many, most of them opposed by the United States almost alone, which raises the agreement of all others.',
  'The same vote is not proof of coordination. An abstention counts as a position of its own; who did not vote is left out.',
]
const ROLL_CALL_GAPS = [
  'Resolutions adopted without a vote, drafts that failed and votes on paragraphs or amendments are not in it.',
  'The votes of 2026, the rest of the 80th session and the 81st, are not collected.',
]
const STATISTICAL_REVIEW =
  'The Statistical Review has its own cubic metre and its own way of counting months: figures of Gazprom or of customs differ and must not be joined to it.'
const UNLISTED_TALLIES = 'The yes, no and abstaining members are not listed, but for China and Russia.'

/** The notes of every table, from the documentation of its collection. */
export const TABLE_NOTES: { readonly [N in TableName]: TableNotes } = {
  'adopted-votes': {
    unit: 'One resolution a row.',
    caveats: [
      'Read through a file of votes by member whose publisher is not confirmed; checked against yearly counts of the United Nations.',
      UNLISTED_TALLIES,
    ],
    gaps: ['Resolutions before 2023 and after 27 January 2026 are not collected.'],
  },
  'arms-deals': {
    unit: 'Orders; quantities in units of the item, TIV in millions, reported contract prices in million dollars.',
    caveats: [
      ...TIV_CAVEATS,
      'A price belongs to its row only; most rows have none, so that prices must not be added up.',
      'A quantity or year that SIPRI marks as uncertain is an estimate of SIPRI’s.',
    ],
    gaps: [
      'Orders without a delivery yet are not in the register, nor is the missile-warning system announced in 2019.',
    ],
  },
  'arms-exports': {
    unit: TIV,
    caveats: TIV_CAVEATS,
    gaps: [
      'Recipients other than the 26 named, among them Iran, Venezuela, the Emirates, Indonesia and Serbia, are in the remainder.',
    ],
  },
  'arms-imports': {
    unit: TIV,
    caveats: [
      ...TIV_CAVEATS,
      'The part flagged as local production also marks deals with only some work in China: read it as an upper bound.',
      'Totals of 2024 and 2025 are very small, so that the share of a supplier rests on little and will be revised.',
    ],
    gaps: ['The yearly value of this trade in money: SIPRI does not give it by partner.'],
  },
  'arms-releases': {
    unit: TIV,
    caveats: TIV_CAVEATS,
    gaps: ['The release of March 2023 is not held.'],
  },
  'arms-reliance': {
    unit: 'Percent of an importer’s TIV over a window of years.',
    caveats: [
      ...TIV_CAVEATS,
      'It is about imports in the window, not about the equipment in service.',
      'Where the total of the window is under 100 million TIV one delivery can make the share 0 or 100; such importers are marked and not ranked.',
    ],
    gaps: ['For 2021–2025 only importers among the 26 recipients named in the release are known.'],
  },
  'border-events': {
    unit: 'One event a row; a figure, where there is one, in the unit it names.',
    caveats: [
      'A selection of what was found in news and government texts, not a register.',
      'A date is that of the event, of the report on it or of the end of a period; a column says which.',
    ],
    gaps: ['Events that none of the texts read mentions.'],
  },
  changes: {
    unit: 'One change of a table a row.',
    caveats: [
      'The size is in rows concerned; what a cell changed by is told by the check of the data when it is made.',
    ],
    gaps: [],
  },
  'china-trade': {
    unit: 'Billion current US dollars.',
    caveats: [
      'Dollars are not deflated; the price of oil moves them strongly.',
      'China Customs counts imports with freight (cif) and exports without (fob); Russian figures of the same trade differ.',
      'Some years are derived from published growth rates; their flag says so and the note gives the formula.',
    ],
    gaps: [
      'Totals of 1993–1995, 1997 and 2001 were not found on this basis.',
      'Exports and imports apart are known for less than half of the years before 2015.',
    ],
  },
  claims: {
    unit: 'One claim a row; its value in the unit the row names.',
    caveats: [
      'The claims are in our own words; what the documents say word for word stands in them.',
      'A claim speaks of its day: whether it still holds is told apart.',
    ],
    gaps: ['Charts of the documents that are pictures could not be read, so that only their text is tested.'],
  },
  'crude-months': {
    unit: 'Million tonnes; billion current US dollars.',
    caveats: [
      'From March 2023 on tonnes are barrels a day turned back at 7.3 barrels a tonne and rounded to 1,000 tonnes.',
      'July 2011 is faulty in the customs copy and replaced by the compiled figure; its value is withdrawn.',
    ],
    gaps: ['Values after February 2023.', 'Months before 2000 are known in part only and left out.'],
  },
  'crude-origins': {
    unit: 'Million tonnes; billion dollars or yuan where published.',
    caveats: [
      RECORDED,
      'Three bases stand side by side and must not be mixed in one ratio.',
      'Compiled barrels before October 2011 were made with other factors and are uncertain by about one percent.',
    ],
    gaps: [
      'Origins other than Russia before 2009, but for single years.',
      'On the compiled basis only 13 origins and a remainder.',
    ],
  },
  'crude-share': {
    unit: 'Million tonnes, percent, billion dollars or yuan.',
    caveats: [
      RECORDED,
      'Shares of 2000–2001, 2004–2005 and 2008–2010 are good to about 0.2 points: their totals are derived or were mislabelled in print.',
      'Values of 2024 and 2025 are in yuan, earlier ones in dollars; a share hardly depends on it.',
    ],
    gaps: [
      'The value of all crude imports in 2000–2011, 2013–2014 and 2016–2018, hence the share by value.',
      'Saudi volumes of 2000–2002 and 2004–2008.',
    ],
  },
  'energy-reliance': {
    unit: 'Percent of the quantity imported; thousand tonnes, terajoules or million dollars as the row says.',
    caveats: [
      'On the basis of trade statistics the total is imports from outside the EU only, which makes shares higher than those of energy statistics.',
      'A share of under 100 thousand tonnes is marked as tiny base.',
      'Gas follows the country that hands it over; where that hides Russia the share is not attributed and left blank.',
    ],
    gaps: ['Kazakhstan and Kyrgyzstan; the full year of Belarus; gas of countries that withhold it.'],
  },
  'exercise-counts': {
    unit: 'Number of exercises in a period, as each body counts.',
    caveats: [
      'Every body has rules of its own, mostly not published: a difference of counts is first one of rules.',
    ],
    gaps: ['The lists of events behind the published counts could not be read.'],
  },
  exercises: {
    unit: 'One exercise, patrol or contest a row; personnel, ships and aircraft as stated.',
    caveats: [
      'Figures of forces come mostly from the two ministries, often before the event; both have an interest in scale. Read them with their qualifier and do not add them up.',
      'Small events before 2013 are surely recorded too rarely; part of the rise is better reporting.',
      'Large exercises hosted by third states in which both navies appear are left out by rule.',
    ],
    gaps: [
      'Some exercises of security services of the SCO are not documented well enough to count.',
      'Force numbers and end dates are blank where no source gives them.',
    ],
  },
  'gas-coal': {
    unit: 'Billion cubic metres or million tonnes, as the row says.',
    caveats: [
      STATISTICAL_REVIEW,
      'The copy of customs data on coal probably leaves out lignite.',
      'The last year of Gazprom is a statement made before the year ended.',
    ],
    gaps: [
      'Coal of 2023 and 2025.',
      'Volumes of pipeline gas by customs after 2021: China stopped publishing them.',
    ],
  },
  heilongjiang: {
    unit: 'Billions of the row’s currency; shares in percent.',
    caveats: [
      ...RELEASES,
      'Oil and gas that arrive by pipeline for all of China count as imports of the province: the share of imports overstates local dependence.',
      'The full year 2018 divides by a total converted from dollars; that of 2024 rests on one second-hand source.',
    ],
    gaps: [
      'Trade with Russia in the full years 2002–2004, 2007, 2015–2017, 2019, 2020, 2022, 2023 and 2025 was not found as a published figure.',
      'Shares of exports and imports are published for 2013 and 2021 only.',
    ],
  },
  'imports-mix': {
    unit: 'Billion current US dollars.',
    caveats: [
      'The remainder holds more or less from year to year, as more or fewer groups are known: it must not be read as a series.',
      'The price of oil moves the parts as much as quantities do.',
    ],
    gaps: [
      'Liquefied gas, refined products, wood, metals and ores have no value of their own for a full year.',
      'Years not in the table are not documented.',
    ],
  },
  'joint-statements': {
    unit: 'Statements a day.',
    caveats: [
      'Counted are titles named in one bulletin; statements on single topics may be missing, in 2025 in particular.',
    ],
    gaps: ['Statements before 2013.'],
  },
  milestones: {
    unit: 'One event a row.',
    caveats: [
      BULLETIN,
      'Which events are key is our choice.',
      'Low confidence marks what rests on a single digest.',
    ],
    gaps: ['Economic and UN events beyond those of the other tables are few.'],
  },
  'partner-ranks': {
    unit: 'Rank, 1 for the largest.',
    caveats: [
      'A rank depends on what counts as one partner and on who reports, by up to two places.',
      'Where Russia is filled in from Chinese customs some partners had not reported.',
    ],
    gaps: ['Russia’s rank as a market for Chinese goods in Chinese customs data.'],
  },
  provinces: {
    unit: 'Billions of the row’s currency; shares in percent.',
    caveats: [
      ...RELEASES,
      'A province is that of the firm’s registration or of the customs office, which need not be where goods are made or used.',
    ],
    gaps: ['Most provinces publish no figure on Russia: a ranking of all provinces cannot be made.'],
  },
  'resolutions-adopted': {
    unit: 'Resolutions a year.',
    caveats: ['Without dissent means that no member voted no or abstained.'],
    gaps: ['Years before 2023 and after 2025 are not collected.'],
  },
  'russia-crude-exports': {
    unit: 'Million tonnes.',
    caveats: [
      'Each year is as printed in the edition of the year after; later editions revise it.',
      'Refined products are not in it.',
    ],
    gaps: ['Destinations in tonnes before 2018 and after 2023.'],
  },
  'russia-crude-shares': {
    unit: 'Percent; the parts in tonnes, barrels a day or dollars, as the row says.',
    caveats: [
      'Five bases that differ by several points: never join them.',
      'By value the Chinese figure includes freight and the Russian does not, which makes the share 2 to 5 points higher.',
    ],
    gaps: ['Tonnes after 2023; the full year 2025.'],
  },
  'russia-gas-exports': {
    unit: 'Billion standardised cubic metres a year.',
    caveats: [STATISTICAL_REVIEW, 'Europe includes Turkey. The pipeline to China opened in December 2019.'],
    gaps: ['Years after 2023 on this basis.', 'Liquefied gas by destination before 2018.'],
  },
  'russia-markets': {
    unit: 'Billion euros for the EU, billion current US dollars for China.',
    caveats: [
      'The units differ: it tells which market is larger, not by how much.',
      'Only the EU as one and China are compared.',
    ],
    gaps: ['Years before 2021 and after 2023.'],
  },
  'russia-trade-share': {
    unit: 'Percent.',
    caveats: [
      'It divides Chinese customs by Russian totals: no official Russian figure, good to about one point from 2012 and two before.',
      'Chinese imports include freight and Russian exports do not: shares of exports are a little high, shares of imports a little low.',
      'The jump of 2023 is mostly a smaller total of Russian exports.',
    ],
    gaps: [
      '2025: no Russian total for a full year was found.',
      '1993–1995, 1997 and 2001, for which Chinese totals are missing.',
    ],
  },
  'sco-status': {
    unit: 'One state and status a row.',
    caveats: [
      'For some partners only the decision of a summit is known, for one only its year; the precision is given.',
    ],
    gaps: ['Changes at or after the summit of September 2026 were not found.'],
  },
  settlement: {
    unit: 'Percent of settlements, as stated.',
    caveats: [
      'Statements of officials who do not say how they count; yuan and rubles together unless apart. They are not a series.',
      '“More than” and “two thirds” are stored as the number said, with a flag.',
    ],
    gaps: ['The yuan alone after early 2020.', 'Anything before 2017.'],
  },
  sources: {
    unit: 'One source a row.',
    caveats: [
      'A source is linked only where its text stands with its own publisher; for the others it is said through what they were read.',
    ],
    gaps: [],
  },
  'ukraine-votes': {
    unit: 'Votes of member states.',
    caveats: [
      'Adopted texts only.',
      'The row of 24 February 2026 rests on one agency report; votes it does not give are blank.',
    ],
    gaps: ['Paragraph votes and drafts that failed.'],
  },
  'un-members': {
    unit: 'One seat a row.',
    caveats: ['Seats that ended are listed under their own names; DEU before 1990 is the Federal Republic.'],
    gaps: [],
  },
  'unga-issue-labels': {
    unit: 'Recorded votes.',
    caveats: ['It measures how well labels by title words agree with codes set by hand; of 1971–2019 only.'],
    gaps: ['No label was checked by hand beyond the most frequent mismatches.'],
  },
  'unga-issues': {
    unit: 'Recorded votes.',
    caveats: [
      ...ROLL_CALLS,
      'Issues overlap, and two schemes of labels must not be joined in one line.',
      'Labels other than Middle East, nuclear and arms control are loose.',
    ],
    gaps: ROLL_CALL_GAPS,
  },
  'unga-pairs': {
    unit: 'Recorded votes.',
    caveats: [...ROLL_CALLS, 'China often did not vote before 1979: read the number of votes.'],
    gaps: ROLL_CALL_GAPS,
  },
  'unga-states': { unit: 'Recorded votes.', caveats: ROLL_CALLS, gaps: ROLL_CALL_GAPS },
  'unga-years': { unit: 'Recorded votes; medians in percent.', caveats: ROLL_CALLS, gaps: ROLL_CALL_GAPS },
  vetoes: {
    unit: 'One vetoed item a row.',
    caveats: [
      'The rule of the UN library is not the only one: totals of two lists must not be mixed.',
      'Amendments are covered for 2023 and the first half of 2025 only.',
      'Vetoes are a selective sample: a text that would be vetoed is often not put to a vote. An abstention of China is not a vote with Russia.',
    ],
    gaps: [
      'Tallies of some early items and of the amendments.',
      'How China voted on two amendments of February 2025.',
      'After 7 April 2026 nothing was found, which is not proof of none.',
    ],
  },
  'xi-leader-meetings': {
    unit: 'One meeting a row.',
    caveats: [
      BULLETIN,
      'For leaders other than Putin the count is a lower bound.',
      'Many dates are those of the broadcast: the day of the meeting or the next.',
    ],
    gaps: ['Meetings after 2022.', 'Leaders other than the 21 listed.'],
  },
  'xi-putin-meetings': {
    unit: 'One encounter a row.',
    caveats: [
      BULLETIN,
      'Never give one number of meetings without its basis: China’s own number includes video meetings and some short encounters.',
      'Events after 22 August 2026 rest on news texts alone.',
    ],
    gaps: ['Whether they met at the summits of September and November 2026 is not documented.'],
  },
  'xi-visits': {
    unit: 'One country of a trip a row.',
    caveats: [
      BULLETIN,
      'That a landing was a technical stop is our classing.',
      'No foreign travel from January 2020 to September 2022.',
    ],
    gaps: ['Days of arrival or return that no text gives are blank, never inferred.'],
  },
}
