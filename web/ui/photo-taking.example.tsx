import { useState } from 'react'
import type { Example } from './example.ts'
import { PhotoTaking } from './photo-taking.tsx'

type OpenProps = { readonly label: string; readonly name: string; readonly sees: string }
const Open = ({ label, name, sees }: OpenProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button-second" onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <PhotoTaking
          name={name}
          outline="card"
          sees={sees}
          maxBytes={10_000_000}
          onUse={() => undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

export const examples: readonly Example[] = [
  {
    zh: '给一份材料拍照：框、要看到什么、重拍或者用这张',
    en: 'A paper is photographed: outline, what must be seen, again or use it',
    show: (pick) => (
      <Open
        label={pick('拍照', 'Photo')}
        name={pick('身份证', 'Identity card')}
        sees={pick('四角都在框里，号码看得清', 'four corners inside, the number readable')}
      />
    ),
  },
]
