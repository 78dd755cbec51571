import { observer } from 'mobx-react-lite'
import { useApp } from '../../stores/app-context'
import { Skeleton } from '../skeleton/skeleton'
import { PageState, type PageStateProps } from './page-state'
import { SignInMessage } from './sign-in-message'

/** Shows a resource that is the candidate's own; asks a visitor to sign in, and reads it then. */
export const CandidateState = observer(function CandidateState<T>(props: PageStateProps<T>) {
  const { session } = useApp()
  if (session.signedIn) return <PageState {...props} />
  if (session.pending) return <Skeleton heights={props.skeleton} />
  return <SignInMessage onSignedIn={props.read ?? (() => props.resource.load())} />
})
