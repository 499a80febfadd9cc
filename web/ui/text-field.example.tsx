import { useState } from 'react'
import type { Example } from './example.ts'
import { TextField } from './text-field.tsx'

type FieldProps = { readonly label: string; readonly hint?: string; readonly fault?: string }
const Field = (props: FieldProps) => {
  const [value, setValue] = useState('')
  return <TextField value={value} onChange={setValue} {...props} />
}

export const examples: readonly Example[] = [
  {
    zh: '一栏，名称一直看得见',
    en: 'A field, its label always visible',
    show: (pick) => (
      <Field label={pick('字号', 'Name of the shop')} hint={pick('和招牌上一样', 'As on the sign')} />
    ),
  },
  {
    zh: '填得不对的一栏',
    en: 'A field that is not right',
    show: (pick) => (
      <Field
        label={pick('手机号', 'Mobile number')}
        fault={pick('手机号要 11 位，例如 13800000000。', 'A number has 11 digits, for example 13800000000.')}
      />
    ),
  },
]
