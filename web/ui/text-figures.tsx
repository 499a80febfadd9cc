import { isPicture } from '#engine/form'
import type { CaseText } from '../../contract/client.ts'

type Figure = NonNullable<CaseText['paragraphs'][number]['figure']>

/** The pictures of a text, open or drawn; its articles are read elsewhere. */
export const TextFigures = ({ paragraphs }: Pick<CaseText, 'paragraphs'>) => (
  <div lang="zh-CN">
    {paragraphs
      .filter(isPicture)
      .map(({ id, text, figure }) =>
        figure ? <FigureView key={id} figure={figure} /> : <p key={id}>{text}</p>,
      )}
  </div>
)

/** A picture drawn from the blanks of a text (F67), as it will be on paper. */
const FigureView = ({ figure }: { figure: Figure }) => (
  <svg
    viewBox={`0 0 ${figure.width} ${figure.height}`}
    style={{ maxWidth: '100%', width: `${figure.width}mm` }}
    role="img"
    aria-label={figure.said}
  >
    <defs>
      <marker
        id="figure-head"
        viewBox="-3 -1 3 2"
        refX="0"
        refY="0"
        markerWidth="9"
        markerHeight="6"
        orient="auto-start-reverse"
      >
        <path d="M0 0 L-3 -1 L-3 1 Z" fill="currentColor" />
      </marker>
    </defs>
    {figure.boxes.map((one) => (
      <rect
        key={`${one.x} ${one.y} ${one.width}`}
        x={one.x}
        y={one.y}
        width={one.width}
        height={one.height}
        fill={one.fill ?? 'none'}
        stroke={one.edge > 0 ? 'currentColor' : 'none'}
        strokeWidth={one.edge}
      />
    ))}
    {figure.lines.map((one) => (
      <line
        key={`${one.x1} ${one.y1} ${one.x2} ${one.y2}`}
        x1={one.x1}
        y1={one.y1}
        x2={one.x2}
        y2={one.y2}
        stroke="currentColor"
        strokeWidth={0.2}
        strokeDasharray={one.isDashed ? '1 1' : undefined}
        markerEnd={one.heads > 0 ? 'url(#figure-head)' : undefined}
        markerStart={one.heads > 1 ? 'url(#figure-head)' : undefined}
      />
    ))}
    {figure.labels.map((one) => (
      <text
        key={`${one.x} ${one.y} ${one.text}`}
        x={one.x}
        y={one.y}
        fontSize={one.size}
        fill={one.fill}
        textAnchor={one.anchor}
        dominantBaseline="central"
      >
        {one.text}
      </text>
    ))}
  </svg>
)
