import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Icon } from '../../../ui/icon/icon'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import { CONTACT_ACTIONS, CONTACT_ICONS, contactDetail, contactOtherwise } from '../contact-words'
import type { HelpStore } from '../pages/help/help-store'
import styles from './contacts.module.scss'

type Contact = Schema<'Contact'>

function ContactRow({ id, contact, onTap }: { id: string; contact: Contact; onTap: () => void }) {
  const action = CONTACT_ACTIONS[contact.kind]
  return (
    <View
      id={id}
      className={styles.contact}
      hoverClass={styles.pressed}
      ariaRole="button"
      ariaLabel={`${action} ${contact.label}，${contactDetail(contact)}`}
      onClick={onTap}
    >
      <Icon name={CONTACT_ICONS[contact.kind]} />
      <View className={styles.words}>
        <Text className={styles.label}>{contact.label}</Text>
        <Text className={styles.detail}>{contactDetail(contact)}</Text>
      </View>
      <Text className={styles.action}>{action}</Text>
    </View>
  )
}

/** Whom to ask, one tap away; what the phone refuses to do is said below, with the way out. */
export const Contacts = observer(function Contacts(props: {
  contacts: readonly Contact[]
  store: HelpStore
}) {
  const { contacts, store } = props
  const { used } = store
  return (
    <Card title="联系我们">
      {contacts.map((contact, index) => (
        <ContactRow
          key={contact.value}
          id={`contact-${index}`}
          contact={contact}
          onTap={() => store.use(contact)}
        />
      ))}
      {used && (
        <OutcomeNotice
          outcome={used.outcome}
          what={CONTACT_ACTIONS[used.contact.kind]}
          otherwise={contactOtherwise(used.contact)}
        />
      )}
    </Card>
  )
})
