import './photo-strip.css'

/** Small pictures side by side, each opening whole in a window of its own. */
export const PhotoStrip = ({
  addresses,
  called,
}: {
  readonly addresses: readonly string[]
  /** What a picture shows, by its number from 1. */
  readonly called: (number: number) => string
}) => (
  <ul className="photo-strip">
    {addresses.map((address, place) => (
      <li key={address}>
        <a href={address} target="_blank" rel="noreferrer">
          <img loading="lazy" src={address} alt={called(place + 1)} />
        </a>
      </li>
    ))}
  </ul>
)
