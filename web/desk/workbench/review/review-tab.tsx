import { useMyAccount } from '../../session.ts'
import type { VersionTabProps } from '../versions/version-tab-props.ts'
import { DepartmentReview } from './department-review.tsx'
import { JointReview } from './joint-review.tsx'
import './review.css'

/** 意见与签字: one tab, as a department sees it or as the joint team does. */
export const ReviewTab = (props: VersionTabProps) => {
  const me = useMyAccount()
  if (!me) return null
  const forDepartment = me.role === 'department_officer'
  return forDepartment ? <DepartmentReview {...props} /> : <JointReview {...props} />
}
