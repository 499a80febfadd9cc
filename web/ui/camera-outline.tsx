import type { Outline } from '#engine/catalogue'

/** On a field of 100 × 100: what lies over the picture, by what is photographed. A card lies, a sheet stands. */
const shapes: Readonly<Record<Outline, string>> = {
  card: 'M11 24H89a3 3 0 0 1 3 3V73a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V27a3 3 0 0 1 3-3Z',
  sheet: 'M18 5H82V95H18Z',
  // The front with its sign and its door.
  front: 'M5 14H95V88H5ZM5 32H95M40 88V46H60V88',
  // Floor, walls and corners of a room.
  room: 'M4 6H96V94H4ZM26 24H74V68H26ZM4 6L26 24M96 6L74 24M4 94L26 68M96 94L74 68',
  portrait:
    'M50 14C64 14 68 26 68 37S60 60 50 60S32 48 32 37S36 14 50 14ZM10 94C12 72 30 66 50 66S88 72 90 94',
  vehicle: 'M5 66V48L22 44L34 28H74L88 46L95 50V66ZM18 66a8 8 0 1 0 16 0M66 66a8 8 0 1 0 16 0',
}

/** F69 The outline over a picture; a dark line beneath the light one, so that it is seen on anything. */
export const CameraOutline = ({ outline }: { outline: Outline }) => (
  <svg
    className="camera-outline"
    viewBox="0 0 100 100"
    aria-hidden="true"
    preserveAspectRatio="xMidYMid meet"
  >
    <path d={shapes[outline]} className="camera-outline-dark" />
    <path d={shapes[outline]} />
  </svg>
)
