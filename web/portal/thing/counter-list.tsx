import { Clock, MapPin, Phone } from 'lucide-react'
import type { ThingGuide } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'

/** Where to go: address, hours, and a phone that can be tapped. */
export const CounterList = ({ counters }: { counters: ThingGuide['counters'] }) => {
  const { t, pick } = useSpeech()
  if (counters.length === 0) return <p className="soft">{t('nearby.none')}</p>
  return (
    <ul className="lines counters">
      {counters.map((counter) => (
        <li key={counter.name} className="stack-small">
          <h3>{pick(counter.name, counter.nameEn)}</h3>
          <p className="counter-fact">
            <MapPin aria-hidden size={18} />
            <span className="visually-hidden">{t('nearby.address')}</span> {counter.address}
          </p>
          <p className="counter-fact">
            <Clock aria-hidden size={18} />
            <span className="visually-hidden">{t('nearby.hours')}</span> {counter.hours}
          </p>
          <p className="counter-fact">
            <Phone aria-hidden size={18} />
            <span className="visually-hidden">{t('nearby.phone')}</span>{' '}
            <a href={`tel:${counter.phone.replace(/[^\d+]/g, '')}`} className="number">
              {counter.phone}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
