import { Link } from 'react-router'
import type { ThingSummary } from '../../../contract/client.ts'
import { useSpeech } from '../../ui/language.tsx'
import { zoneKeys } from '../../ui/zones.ts'

export const ZoneList = ({
  zones,
  things,
}: {
  zones: readonly string[]
  things: readonly ThingSummary[]
}) => {
  const { t } = useSpeech()
  return (
    <ul className="zones">
      {zones.map((zone) => {
        const key = zoneKeys[zone]
        const count = things.filter((thing) => thing.zone === zone).length
        return (
          <li key={zone}>
            <Link to={`/zones/${encodeURIComponent(zone)}`} className="zone">
              <span className="zone-name">{key ? t(key) : zone}</span>
              <span className="soft small figures">
                {count > 0 ? t('home.zoneCount', { count }) : t('home.zoneEmpty')}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
