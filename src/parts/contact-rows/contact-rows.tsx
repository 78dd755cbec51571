import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ContactUse, ContactWay } from '../../stores/contact-use'
import { Icon } from '../../ui/icon/icon'
import { OutcomeNotice } from '../../ui/notice/outcome-notice'
import styles from './contact-rows.module.scss'
import { CONTACT_ACTIONS, CONTACT_ICONS, contactDetail, contactOtherwise } from './contact-words'

function ContactRow({ contact, onTap }: { contact: ContactWay; onTap: () => void }) {
  return (
    <View className={styles.contact} onClick={onTap}>
      <Icon name={CONTACT_ICONS[contact.kind]} />
      <View className={styles.words}>
        <Text className={styles.label}>{contact.label}</Text>
        <Text className={styles.detail}>{contactDetail(contact)}</Text>
      </View>
      <Text className={styles.action}>{CONTACT_ACTIONS[contact.kind]}</Text>
    </View>
  )
}

interface ContactRowsProps {
  contacts: readonly ContactWay[]
  store: ContactUse
}

/** Whom to reach, one tap away; what the phone refuses to do is said below, with the way out. */
export const ContactRows = observer(function ContactRows({ contacts, store }: ContactRowsProps) {
  const { used } = store
  return (
    <>
      {contacts.map((contact) => (
        <ContactRow
          key={`${contact.kind}-${contact.value}`}
          contact={contact}
          onTap={() => store.use(contact)}
        />
      ))}
      {used && contacts.includes(used.contact) && (
        <OutcomeNotice
          outcome={used.outcome}
          what={CONTACT_ACTIONS[used.contact.kind]}
          otherwise={contactOtherwise(used.contact)}
        />
      )}
    </>
  )
})
