import { ChevronLeft } from 'lucide-react'
import { Link } from 'react-router'

export const BackLink = ({ to, children }: { to: string; children: string }) => (
  <p className="back-link no-print">
    <Link to={to}>
      <ChevronLeft aria-hidden size={18} />
      {children}
    </Link>
  </p>
)
