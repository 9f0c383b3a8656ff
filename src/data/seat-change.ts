/** China’s seat passed to the People’s Republic on this day; before it “China” is another government. */
export const SEAT_CHANGE = '1971-10-25'
/** The first year in which the People’s Republic had the seat from beginning to end. */
export const FIRST_WHOLE_YEAR = Number(SEAT_CHANGE.slice(0, 4)) + 1
