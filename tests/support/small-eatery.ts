/** A small eatery as its owner answers for it; every answer decides something. */
export const smallEatery = {
  ownsPremises: false,
  areaSqm: 35,
  refits: false,
  drainsToPublic: true,
  outdoorSeats: false,
  sellsTobacco: false,
}
