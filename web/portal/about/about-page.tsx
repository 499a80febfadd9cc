import { Link } from 'react-router'
import { useSpeech } from '../../ui/language.tsx'
import { BackLink } from '../shell/back-link.tsx'
import { PageHeading } from '../shell/page-heading.tsx'

type Part = { readonly heading: string; readonly lines: readonly string[] }
type AboutProps = {
  readonly title: string
  readonly parts: readonly Part[]
  readonly links?: readonly { readonly to: string; readonly text: string }[]
}

/** A page of plain statements: what the product does, nothing it does not. */
const About = ({ title, parts, links = [] }: AboutProps) => {
  const { t } = useSpeech()
  return (
    <div className="page-width narrow stack">
      <BackLink to="/">{t('shell.toHome')}</BackLink>
      <PageHeading title={title} />
      {parts.map(({ heading, lines }) => (
        <section key={heading} className="section stack-small">
          <h2>{heading}</h2>
          <ul className="prepare">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {links.length > 0 && (
        <ul className="stack-small no-print">
          {links.map(({ to, text }) => (
            <li key={to}>
              <Link to={to}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export const HelpPage = () => {
  const { t } = useSpeech()
  return (
    <About
      title={t('shell.help')}
      parts={[
        {
          heading: t('help.way'),
          lines: [t('help.ask'), t('help.plan'), t('help.form'), t('help.send'), t('help.follow')],
        },
        {
          heading: t('help.stuck'),
          lines: [
            t('help.code'),
            t('help.password'),
            t('help.correction'),
            t('help.denied'),
            t('help.window'),
          ],
        },
      ]}
      links={[
        { to: '/progress', text: t('progress.find') },
        { to: '/forgotten-password', text: t('help.toPassword') },
        { to: '/contact', text: t('shell.contact') },
      ]}
    />
  )
}

export const ContactPage = () => {
  const { t } = useSpeech()
  return (
    <About
      title={t('shell.contact')}
      parts={[
        {
          heading: t('contact.call'),
          lines: [t('contact.12345'), t('contact.code'), t('contact.noNumbers')],
        },
        { heading: t('contact.complain'), lines: [t('contact.lead'), t('contact.appeal')] },
      ]}
      links={[{ to: '/comments', text: t('contact.comments') }]}
    />
  )
}

export const PrivacyPage = () => {
  const { t } = useSpeech()
  return (
    <About
      title={t('shell.privacy')}
      parts={[
        { heading: t('privacy.kept'), lines: [t('privacy.what'), t('privacy.sealed'), t('privacy.cookies')] },
        {
          heading: t('privacy.seen'),
          lines: [t('privacy.departments'), t('privacy.looked'), t('privacy.asked'), t('privacy.code')],
        },
        { heading: t('privacy.yours'), lines: [t('privacy.read'), t('privacy.drafts'), t('privacy.leave')] },
      ]}
      links={[
        { to: '/cases', text: t('shell.myCases') },
        { to: '/account', text: t('shell.myAccount') },
      ]}
    />
  )
}

export const AccessibilityPage = () => {
  const { t } = useSpeech()
  return (
    <About
      title={t('shell.accessibility')}
      parts={[
        {
          heading: t('access.aim'),
          lines: [t('access.wcag'), t('access.keyboard'), t('access.large'), t('access.time')],
        },
        { heading: t('access.gaps'), lines: [t('access.people'), t('access.pdf'), t('access.english')] },
        { heading: t('access.tell'), lines: [t('contact.12345'), t('access.window')] },
      ]}
    />
  )
}
