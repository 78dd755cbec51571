// Generated from contract/openapi.yaml by `npm run generate`. Do not edit.

export interface paths {
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the first screen needs, in one answer
         * @description Works signed in and as a visitor. An expired session answers as for a visitor with `signedIn` false.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prefetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What WeChat fetches before the app runs
         * @description Asked by WeChat's server, at a cold start and every twelve hours, with the token that the app gave it by `wx.setBackgroundFetchToken` (`Session.prefetchToken`). The token reads this one answer and nothing else, and ends with its session; without one, or with one that has ended, the answer is a visitor's. WeChat's other parameters (`appid`, `code`, `path`, `query` …), whatever they say, change nothing.
         */
        get: operations["getPrefetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The catalogue
         * @description Works signed in and as a visitor; signed in it says how each stands for the candidate, and bears no `ETag`.
         */
        get: operations["listCertifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certifications/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code of the certification
                 * @example tca-architect
                 */
                code: components["parameters"]["CertificationCode"];
            };
            cookie?: never;
        };
        /**
         * One certification with its outline and samples
         * @description Works signed in and as a visitor; signed in it says what stands between the candidate and registering, and bears no `ETag`.
         */
        get: operations["getCertification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certifications/{code}/sittings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code of the certification
                 * @example tca-architect
                 */
                code: components["parameters"]["CertificationCode"];
            };
            cookie?: never;
        };
        /**
         * Coming sittings with seats and the whole forecast of choosing one
         * @description The forecast is computed as if the order were paid at `Server-Time`. Sittings that are closed or sold out stay in the list with the reason, so that the candidate sees why they cannot be chosen.
         */
        get: operations["listSittings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The twelve sittings of a year and why each is where it is */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, questions with answers, and the exam rules */
        get: operations["getHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a wx.login code */
        post: operations["createSession"];
        /** Sign out; the session's tokens end at once */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a session with its refresh token
         * @description A refresh token is used once. Within a minute the same one gets the same pair again, for an answer that was lost; any other repetition is a token in two hands, and ends the session. A session ends 90 days after signing in at the latest. Limited per address.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate and the checklist of registering */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete the account and its personal data
         * @description Refused while a registration is live or an order is unpaid. Orders stay, without personal data, as the law asks of payment records.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything stored about the candidate */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What deleting the account would take away, what stays, and what stands against it */
        get: operations["previewDeletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End every live share link of the candidate's certificates; none is no error */
        delete: operations["endShares"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices on which the candidate is signed in
         * @description The one that was used last comes first; at most twenty, of which the one unused for longest ends with another sign-in.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere, here included; all tokens end at once */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on one device; its tokens end at once */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/cloud-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bind the cloud account with the identity provider's authorisation code
         * @description An account that cannot register (company, not verified) is bound all the same; the checklist says what to mend. While a registration is live or an order unpaid, only accounts of the same person are.
         */
        put: operations["bindCloudAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind the phone number behind a getPhoneNumber code */
        post: operations["bindPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a confirmation code to an e-mail address */
        post: operations["bindEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/email/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the e-mail address with the code sent to it */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate's orders, the newest first */
        get: operations["listOrders"];
        put?: never;
        /** Hold a seat for fifteen minutes */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /**
         * One order, as it truly stands
         * @description While an order is unpaid the backend asks the payment gateway, so a late callback cannot make this answer wrong.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare the payment; the answer goes to wx.requestPayment */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an unpaid order and free its seat */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/wechat/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Callback of WeChat Pay v3, signed by the platform
         * @description The signature of `timestamp\nnonce\nbody\n` is checked with that one of the platform's configured keys which its serial names, the timestamp must be at most five minutes away, and the resource is decrypted with the API v3 key. Repeated callbacks are harmless. A payment that does not fit its order is refused and becomes a case for an operator; so do a refund that is not the order's own over all that was paid, and a state nobody knows, which are acknowledged.
         */
        post: operations["notifyPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate's registrations, the next exam first */
        get: operations["listRegistrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** One registration with its timeline and what can be done now */
        get: operations["getRegistration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** The admission ticket */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/ticket/email": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the exam entrance to the candidate's confirmed e-mail address */
        post: operations["emailTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/help/trial-exam/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the trial exam's entrance to the candidate's confirmed e-mail address */
        post: operations["emailTrialExam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/test-centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Test centres, by city */
        get: operations["listTestCentres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Training partners of the partner route, by city and name */
        get: operations["listPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which route a code belongs to, and what it does here
         * @description A code that is used, expired or for another subject says so; a code nobody knows is `unknown`.
         */
        post: operations["checkCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the order back, within 5 × 24 h of payment and before the registration closes
         * @description The coupon part is not refunded. The seat is free again and the registration ends at once; the money follows through the gateway.
         */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/deferral-options": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** Whether and to which sittings the registration can be deferred, beside the alternatives */
        get: operations["getDeferralOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/deferral": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the first, paid attempt to a later sitting; once */
        post: operations["deferRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/retake-options": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** Whether and at which sittings the free retake can be sat */
        get: operations["getRetakeOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/retake": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the free retake of a failed or missed first attempt */
        post: operations["retakeRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** The result, and what comes next */
        get: operations["getResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate's certificates, the newest first */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify a certificate by number and holder's name, both in the address
         * @deprecated
         * @description For clients in the field; `findCertificate` keeps the name out of the address, which proxies write into their logs.
         */
        get: operations["lookupCertificate"];
        put?: never;
        /**
         * Verify a certificate by number and holder's name
         * @description "No such number" and "wrong name" cannot be told apart, by text or by time. Limited per address.
         */
        post: operations["findCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/lookup/{verificationCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify a certificate by the code of its QR, or of a share */
        get: operations["verifyCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        /** One certificate of the candidate */
        get: operations["getCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{number}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        /** Address and shipment of the paper certificate */
        get: operations["getPaperCertificate"];
        /** Where the paper certificate goes; until it is printed */
        put: operations["setPaperAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{number}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        /** The share links of a certificate, live ones first, then the newest */
        get: operations["listShares"];
        put?: never;
        /** A link to show the certificate, for some days */
        post: operations["createShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{number}/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
                /** @description Id of the share */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a share link at once */
        delete: operations["revokeShare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The candidate's messages, the newest first */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark messages as read
         * @description Either some by id or all. `via` names the channel whose push was tapped (official account or subscription message: an SMS and a mail open nothing), which the delivery record then shows as opened; a test message that was tapped confirms its channel. Ids of other candidates and unknown ones change nothing.
         */
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        /** One message with what became of it on every channel */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which channels reach the candidate, and what mends those that do not */
        get: operations["getNoticeChannels"];
        /** Switch channels on and off; the message centre stays */
        put: operations["setNoticeChannels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-channels/{channel}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel
                 * @example sms
                 */
                channel: components["parameters"]["NoticeChannelName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message over one channel */
        post: operations["testNoticeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice-channels/{channel}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel
                 * @example sms
                 */
                channel: components["parameters"]["NoticeChannelName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether the test message arrived */
        post: operations["confirmNoticeChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the candidate answered when asked for subscription messages
         * @description One entry for each template that was asked for. Every `accept` allows one more message of its topic; `reject` and `ban` are respected, the topic is not asked for again unless the candidate opens the channels page.
         */
        post: operations["recordSubscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        /** The journey's dates for the phone calendar, and the address of the same as an iCalendar file */
        get: operations["getRegistrationCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wechat/official-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** WeChat's check of the address it will send events to */
        get: operations["verifyOfficialAccount"];
        put?: never;
        /**
         * Somebody follows the official account, or no longer does
         * @description WeChat's signed XML event, in plain text or encrypted. Events of other kinds are answered like known ones and change nothing. A signature counts for one body alone, and no event for the future.
         */
        post: operations["takeOfficialAccountEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/results/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import results from CSV; nothing is kept when one line is wrong
         * @description UTF-8. Columns `ticketNumber,outcome,score` and optionally one column per section of the subjects' outlines; any other column is refused. `dryRun` judges every line and keeps nothing. The results count at once; they are published on their day. Imported again, a result replaces the one before it, which is kept as a trace: before the publication in everything, afterwards in its score and sections, and from failed or absent to passed as long as no retake was made of it: the certificate is issued and the candidate told at once.
         */
        post: operations["importResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/certificates/{number}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate, with the reason */
        post: operations["revokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/certificates/{number}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        get?: never;
        /** Printed, or posted with carrier and tracking number */
        put: operations["updateShipment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper certificates to be made and posted, with where they go, by the day they have to be posted
         * @description Addresses are in clear, for whoever prints and posts; each look is logged. Those of revoked certificates are not listed.
         */
        get: operations["listPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/calendar/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `YYYY-MM`
                 * @example 2020-12
                 */
                month: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Move the sitting of a month, with the reason; registrations follow */
        put: operations["overrideSitting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/calendar/{month}/exam-link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `YYYY-MM`
                 * @example 2020-12
                 */
                month: string;
            };
            cookie?: never;
        };
        get?: never;
        /** The exam body's link for the online sittings of a month; the entrances lead there from now on */
        put: operations["setExamLink"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices by what became of them, the newest first; `dead` is the dead-letter list */
        get: operations["listOpsNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        /** Inspect one notice */
        get: operations["getOpsNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/notices/{id}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a notice's dead deliveries again; those that were sent stay sent */
        post: operations["rerunNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promises at risk and broken, the most urgent first
         * @description What candidates were promised by a date and have not got yet: confirmation within a working day, ticket by Monday 24:00, result within 7 days, money back within 7 days, notices handed to a channel in time. Kept promises are not listed.
         */
        get: operations["listPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What about money only an operator can decide, the newest first
         * @description A payment or a refund that does not fit its order, a refund that does not get through, or one made in the merchant's console. Nothing in a case tells who the candidate is.
         */
        get: operations["listMoneyCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/cases/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example case_7fK2mQ9xTz4LpW8sVbN3cR */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve a case with a note; the same again changes nothing
         * @description `refunded` says that all the money of the case's order is back with the candidate: a registration that still stands ends, its seat is free, the candidate is told once, and the order's other open refund cases are resolved in the same words; refused (400) for a case of no refund, or of one of a part of what came. `noted` changes nothing but the case.
         */
        post: operations["resolveMoneyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ops/keys/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal anew what former keys of personal data have sealed, some of it
         * @description To be asked again until nothing is left; ended anywhere, it goes on with the next request. Then the former keys are no longer needed.
         */
        post: operations["rotateKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The demo clock and where it can be moved, exam by exam */
        get: operations["getDemoState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move the clock; every job due by then has run when this answers, paper certificates with an address are posted, too */
        put: operations["setDemoClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The outcome of every exam still without one, once its result is due */
        put: operations["setDemoOutcome"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as the demo candidate, whose checklist is complete */
        post: operations["createDemoSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the seeded data and the real time */
        post: operations["resetDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/cashier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the candidate does in the sandbox cashier, and how its callback arrives */
        post: operations["playCashier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/official-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow the official account as a demo person, or stop following it */
        put: operations["followOfficialAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the stand-ins of e-mail and push channels would have sent, the newest first */
        get: operations["listDemoOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date
         * @description The sitting's date the candidate saw; one that has moved since is refused
         */
        SeenDate: string;
        Problem: {
            /** @description /problems/{code} */
            type: string;
            /** @description What happened */
            title: string;
            status: number;
            /** @description What to do next */
            detail: string;
            code: string;
            /**
             * @description Short code the hotline can look up
             * @example 7KQ2-M9XD
             */
            incident: string;
            /** @description The rule that refused */
            rule?: string;
            /**
             * Format: date-time
             * @description The rule's date
             */
            date?: string;
            /** @description Fields that do not fit */
            fields?: string[];
            missing?: components["schemas"]["ChecklistItemKind"][];
            /** @description The order that stands in the way */
            orderId?: string;
            /** @description The registration that stands in the way */
            registrationId?: string;
            /** @description The certification that is needed first */
            certificationCode?: string;
        };
        /** @enum {string} */
        Track: "cloud" | "specialty";
        /** @enum {string} */
        Direction: "developer" | "sysops" | "architect";
        /** @enum {string} */
        Level: "foundation" | "associate" | "professional" | "expert" | "specialty";
        /** @enum {string} */
        ExamOutcome: "passed" | "failed" | "absent";
        /** @enum {string} */
        ExamMode: "online" | "onSite";
        /** @description Why a date is what it is */
        Explanation: {
            /** @example 当月最后一个周六；遇法定节假日提前 7 天 */
            rule: string;
            /** @example 6月最后一个周六 06-27 是端午假期，提前 7 天 → 06-20 */
            derivation: string;
            /** @description What happens after this date */
            afterwards: string;
        };
        /** @description How a promise stands by the backend's clock */
        Promised: {
            /**
             * @description now: its day is today. late: its day is over and it was not kept
             * @enum {string}
             */
            state: "toCome" | "now" | "late" | "kept";
            /**
             * @description What happens next, or what helps
             * @example 发放后会通知你
             */
            next: string;
        };
        DatedStep: {
            /** @enum {string} */
            kind: "registered" | "refundEnds" | "registrationCloses" | "ticket" | "exam" | "result" | "resultNotice" | "paperCertificate" | "retakeCloses";
            /** @example 报名与延期截止 */
            title: string;
            /** Format: date-time */
            at: string;
            /**
             * @description minute: show date and time. day: show the date. endOfDay: `at` is 00:00 of the next day, show it as 24:00 of the day before
             * @enum {string}
             */
            precision: "minute" | "day" | "endOfDay";
            /** @description An announcement still to come may move it */
            provisional: boolean;
            /** @enum {string} */
            state: "done" | "current" | "upcoming" | "missed";
            /** @example 可延期一次，可选 9月26日、10月31日、11月28日 */
            detail: string | null;
            /** @description Of a registration's date that is promised to its candidate; null for any other */
            promise: components["schemas"]["Promised"] | null;
            explanation: components["schemas"]["Explanation"];
        };
        /**
         * @description locked: this candidate has not passed what comes before it; never for a visitor
         * @enum {string}
         */
        CertificationState: "open" | "registered" | "passed" | "locked";
        MapCell: {
            code: string;
            name: string;
            /** @example TCA */
            shortName: string;
            level: components["schemas"]["Level"];
            state: components["schemas"]["CertificationState"];
        };
        CertificationMap: {
            foundation: components["schemas"]["MapCell"];
            directions: {
                direction: components["schemas"]["Direction"];
                /** @example 架构 */
                name: string;
                /** @description Associate, professional, expert */
                cells: components["schemas"]["MapCell"][];
            }[];
            specialties: components["schemas"]["MapCell"][];
        };
        /** @description What the candidate should do now */
        NextStep: {
            /** @enum {string} */
            kind: "payOrder" | "completeChecklist" | "ticketReady" | "examToday" | "awaitTicket" | "awaitResult" | "resultReady" | "retakeBefore" | "paperAddress" | "certificateExpiring";
            /** @example 准考证已发放 */
            title: string;
            /** @example 云架构工程师 · 7月25日 周六 14:00 开考 */
            subtitle: string;
            /**
             * Format: date-time
             * @description Count down to this
             */
            at: string | null;
            /** @example 后入场 */
            atLabel: string | null;
            /** @description An announcement still to come may move it */
            provisional: boolean;
            /** @description Why `at` is what it is; null where no rule leads to it */
            explanation: components["schemas"]["Explanation"] | null;
            target: components["schemas"]["Target"];
        };
        /** @description A page of the mini-program; contract/links.json holds its address */
        Target: {
            /** @enum {string} */
            page: "order" | "checklist" | "ticket" | "examDay" | "registration" | "result" | "retake" | "certificate" | "paper" | "message" | "channels";
            id: string | null;
        };
        Home: {
            signedIn: boolean;
            /** @description For the badge; 0 for a visitor */
            unreadMessages: number;
            /** @description The most urgent matter; what cannot be made up for comes first */
            next: components["schemas"]["NextStep"] | null;
            /** @description The second matter; null while there is none */
            also: components["schemas"]["NextStep"] | null;
            map: components["schemas"]["CertificationMap"];
            /** @description The monthly sitting that closes next */
            nextSitting: {
                month: string;
                /** Format: date */
                examDate: string;
                /** Format: date-time */
                registrationClosesAt: string;
                seatsLeft: number;
                seatLevel: components["schemas"]["SeatLevel"];
                provisional: boolean;
                explanation: components["schemas"]["Explanation"];
            } | null;
            contacts: components["schemas"]["Contact"][];
            disclaimer: string;
        };
        /**
         * @description few: at most one fifth or forty seats left
         * @enum {string}
         */
        SeatLevel: "plenty" | "few" | "none";
        CertificationSummary: {
            /** @example tca-architect */
            code: string;
            track: components["schemas"]["Track"];
            direction: components["schemas"]["Direction"] | null;
            level: components["schemas"]["Level"];
            /** @example TCA */
            shortName: string;
            /** @example 云架构工程师 */
            name: string;
            /** @example Cloud Architect Associate */
            nameEn: string;
            /** @example 60000 */
            priceFen: number;
            /** @description Price and passing score are demo figures */
            demoFigures: boolean;
            /** @example 90 */
            durationMinutes: number;
            /** @description How it stands for the candidate; in lists, signed in */
            state?: components["schemas"]["CertificationState"];
            /**
             * @description Everything it is found by, in `q` and on the phone alike; its former names and the words of the map among them. Absent from older backends.
             * @example [
             *       "云架构工程师",
             *       "Cloud Architect Associate",
             *       "TCA",
             *       "tca-architect",
             *       "云计算",
             *       "架构",
             *       "工程师"
             *     ]
             */
            names?: string[];
        };
        Registering: {
            /** @description The checklist is complete */
            ready: boolean;
            hindrance: components["schemas"]["Hindrance"] | null;
            /** @description An attempt at it that was not passed and may be sat again without paying; absent where there is none */
            freeRetake?: {
                registrationId: string;
                /**
                 * Format: date-time
                 * @description Until when it can be asked for
                 */
                until: string;
                /** @description `until` may still move; absent: it stands */
                provisional?: boolean;
            };
        };
        /** @description Why the candidate cannot register for this certification now, whatever the sitting; the words of the problem an order would meet. */
        Hindrance: {
            /** @enum {string} */
            code: "already-registered" | "order-unpaid" | "prerequisite-missing";
            /** @example 还不满足报考条件 */
            title: string;
            /** @description What helps */
            detail: string;
            rule: string;
            /** @description The order that stands in the way */
            orderId?: string;
            /** @description The registration that stands in the way */
            registrationId?: string;
            /** @description The certification that is needed first */
            certificationCode?: string;
        };
        Certification: components["schemas"]["CertificationSummary"] & {
            description: string;
            questionCount: number;
            passingScore: number;
            maximumScore: number;
            mockExam: boolean;
            validityYears: number;
            prerequisite: {
                code: string;
                name: string;
            } | null;
            /** @description What stands between this candidate and registering; null for a visitor */
            registering: components["schemas"]["Registering"] | null;
            outline: {
                title: string;
                weightPercent: number;
                points: string[];
            }[];
            samples: {
                question: string;
                options: string[];
                /** @description Index of the right option */
                answer: number;
                explanation: string;
            }[];
            formerNames: {
                name: string;
                /** Format: date */
                until: string;
            }[];
            /**
             * @description monthly: the calendar; listed: sittings are listed one by one
             * @enum {string}
             */
            schedule: "monthly" | "listed";
        };
        Sitting: {
            /** @example tca-architect-2020-08 */
            id: string;
            /** Format: date */
            examDate: string;
            /**
             * Format: date-time
             * @description Start of the afternoon's first slot; the ticket names the candidate's own
             */
            slotStartsAt: string;
            /** @description Starts of the afternoon's slots; a candidate sits at most one subject in each */
            slots: string[];
            mode: components["schemas"]["ExamMode"];
            /** @description On site only; the address is on the ticket */
            city: string | null;
            /** Format: date-time */
            registrationClosesAt: string;
            seatsLeft: number;
            seatLevel: components["schemas"]["SeatLevel"];
            /** @description The year's holidays are not announced yet */
            provisional: boolean;
            choosable: boolean;
            refusal: components["schemas"]["Refusal"] | null;
            explanation: components["schemas"]["Explanation"];
            forecast: components["schemas"]["Forecast"];
        };
        Refusal: {
            /** @description The code that the write would answer */
            code: string;
            /** @example 报名已于7月15日 00:00 截止 */
            text: string;
            rule: string;
            /** Format: date-time */
            date: string | null;
            /** @description `date` may still move; absent: it stands */
            provisional?: boolean;
        };
        /** @description Every consequence of choosing a sitting */
        Forecast: {
            steps: components["schemas"]["DatedStep"][];
            /** @description Sittings a deferral could use */
            deferralDates: string[];
            /** @description Those of `deferralDates` that may still move */
            provisionalDates?: string[];
            /**
             * Format: date
             * @description A free retake must sit by this day
             */
            retakeUntil: string;
        };
        CalendarYear: {
            year: number;
            provisional: boolean;
            items: components["schemas"]["CalendarMonth"][];
        };
        CalendarMonth: {
            month: string;
            /** Format: date */
            lastSaturday: string;
            /** Format: date */
            examDate: string;
            shifted: boolean;
            /** @example 端午 */
            reason: string | null;
            /** Format: date-time */
            registrationClosesAt: string;
            /** Format: date-time */
            ticketBy: string;
            /** Format: date */
            resultFrom: string;
            /** Format: date */
            resultNoticeBy: string;
            /** Format: date */
            paperBy: string;
            provisional: boolean;
            explanations: {
                examDate: components["schemas"]["Explanation"];
                registrationClosesAt: components["schemas"]["Explanation"];
                ticketBy: components["schemas"]["Explanation"];
                resultFrom: components["schemas"]["Explanation"];
                resultNoticeBy: components["schemas"]["Explanation"];
                paperBy: components["schemas"]["Explanation"];
            };
        };
        Contact: {
            /** @enum {string} */
            kind: "phone" | "email" | "link";
            /** @example 考试服务热线 */
            label: string;
            value: string;
            /** @example 工作日 9:00–18:00 */
            hours: string | null;
            /** Format: date */
            effectiveFrom: string;
        };
        Help: {
            contacts: components["schemas"]["Contact"][];
            questions: {
                id: string;
                /** @example 报名 */
                topic: string;
                question: string;
                answer: string;
            }[];
            rules: components["schemas"]["Rules"];
            disclaimer: string;
            /**
             * Format: uri
             * @description The exam body's own address, for older clients
             */
            trialExamUrl: string | null;
            /** @description The trial exam on the computer; null while the exam body has not given one */
            trialExam: components["schemas"]["Entrance"] | null;
        };
        Rules: {
            /** @example 2020-01 */
            version: string;
            title: string;
            items: string[];
        };
        Session: {
            /** @example rj7E6VcLeORb-rH-HTr3ucBjdYrS3GnzDdaiFeGOBug */
            accessToken: string;
            /** @example A9M_N5wryHb84JGsQ4hzy9rezpJRQDQ74fhZ-xEsiJ0 */
            refreshToken: string;
            /**
             * Format: date-time
             * @example 2020-07-10T18:20:00+08:00
             */
            expiresAt: string;
            /**
             * @description For `wx.setBackgroundFetchToken`: reads `GET /prefetch` and nothing else; renewed with the others
             * @example Yk3q8mZrTn1vWc0xLhBd7aEoPiUsJgF2-4_6tRyQeSw
             */
            prefetchToken?: string;
            /**
             * @description Whose session it is: the same with every sign-in, another one once the account was deleted. By it a phone knows that what it keeps is somebody else's
             * @example cand_8kQ2mZrTn1vWc0xLhBd7aE
             */
            candidateId?: string;
        };
        Prefetch: {
            /**
             * @description The first twelve characters of the token it was asked with, by which the app knows whose it is; null for a visitor
             * @example Yk3q8mZrTn1v
             */
            mark: string | null;
            /**
             * Format: date-time
             * @description On the clock of `Server-Time`
             */
            servedAt: string;
            home: components["schemas"]["Home"];
            /** @description Of the candidate's next exam, once it is published; as personal as the one that the app keeps */
            ticket: components["schemas"]["Ticket"] | null;
        };
        SignedInDevice: {
            id: string;
            /**
             * @description What kind of device
             * @example iPhone
             * @example 安卓手机
             */
            device: string;
            /** @description The one that asks */
            current: boolean;
            /** Format: date-time */
            signedInAt: string;
            /**
             * Format: date-time
             * @description When the session was last renewed; true to two hours
             */
            usedAt: string;
        };
        /** @enum {string} */
        ChecklistItemKind: "cloudAccount" | "realName" | "phone" | "email";
        ChecklistItem: {
            kind: components["schemas"]["ChecklistItemKind"];
            /**
             * @description refused: bound, but cannot register (a company account, say)
             * @enum {string}
             */
            state: "ok" | "missing" | "unconfirmed" | "refused";
            /** @example 云账号 */
            title: string;
            /** @description What is bound (masked) */
            detail: string;
        };
        Me: {
            /**
             * @description Masked name
             * @example 李*
             */
            displayName: string;
            cloudAccount: {
                /**
                 * @description Masked
                 * @example 1000****5678
                 */
                accountId: string;
                /** @enum {string} */
                kind: "personal" | "company";
                verified: boolean;
                nameMasked: string | null;
                idNumberMasked: string | null;
            } | null;
            /**
             * @description Masked
             * @example 138****0001
             */
            phone: string | null;
            email: {
                /** @description Masked */
                address: string;
                confirmed: boolean;
            } | null;
            checklist: components["schemas"]["ChecklistItem"][];
            readyToRegister: boolean;
            /** @description The mini-program that proves the cloud account; it comes back with an authorisation code */
            identityProvider: {
                appId: string;
                path: string;
            };
        };
        EmailConfirmation: {
            /** @description Masked */
            address: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Another code can be asked for from then on
             */
            resendAt: string;
        };
        /** @description Everything stored about the candidate that they may know by now; an unpublished result is not among it */
        Export: {
            /** Format: date-time */
            exportedAt: string;
            candidate: {
                [key: string]: string | boolean | null;
            };
            orders: components["schemas"]["Order"][];
            registrations: components["schemas"]["RegistrationSummary"][];
            certificates: components["schemas"]["CertificateSummary"][];
            messages: components["schemas"]["Message"][];
            records?: components["schemas"]["ExportedRecords"];
            devices?: components["schemas"]["SignedInDevice"][];
        };
        /** @description What is stored beyond that, one list for each kind */
        ExportedRecords: {
            /** @description With the number at WeChat Pay */
            payments: components["schemas"]["ExportedRecord"][];
            coupons: components["schemas"]["ExportedRecord"][];
            /** @description What about the candidate's money an operator decides */
            moneyCases: components["schemas"]["ExportedRecord"][];
            /** @description With what was deferred, moved and refunded */
            registrations: components["schemas"]["ExportedRecord"][];
            tickets: components["schemas"]["ExportedRecord"][];
            /** @description Published ones, with those they corrected */
            results: components["schemas"]["ExportedRecord"][];
            /** @description With the holder's name, the paper copy and its address in clear */
            certificates: components["schemas"]["ExportedRecord"][];
            shares: components["schemas"]["ExportedRecord"][];
            /** @description Test messages of the notice channels */
            tests: components["schemas"]["ExportedRecord"][];
            channels: components["schemas"]["ExportedRecord"][];
            subscriptions: components["schemas"]["ExportedRecord"][];
            officialAccount: components["schemas"]["ExportedRecord"][];
            calendarLinks: components["schemas"]["ExportedRecord"][];
        };
        ExportedRecord: {
            [key: string]: unknown;
        };
        DeletionPreview: {
            /** @description What stands against it now; null when nothing does */
            hindrance: {
                /**
                 * @description The code that deleting would answer
                 * @example account-has-live-registration
                 */
                code: string;
                title: string;
                detail: string;
                registrationId: string | null;
                orderId: string | null;
            } | null;
            /** @description What goes at once */
            erased: string;
            /** @description What stays all the same, and why */
            stays: {
                title: string;
                detail: string;
            }[];
            /** @description Share links that anybody who has them can still open */
            liveShares: number;
        };
        CertificationRef: {
            code: string;
            name: string;
            shortName: string;
            level: components["schemas"]["Level"];
        };
        SittingRef: {
            id: string;
            /** Format: date */
            examDate: string;
            /** @description An announcement still to come may move it */
            provisional: boolean;
            explanation: components["schemas"]["Explanation"];
            mode: components["schemas"]["ExamMode"];
            city: string | null;
        };
        Order: {
            id: string;
            /**
             * @description Short number for people
             * @example 8F3K-22QD
             */
            number: string;
            /**
             * @description refunding and refunded: given back by the candidate, or the payment came after the seat was gone; the money goes back
             * @enum {string}
             */
            status: "unpaid" | "paid" | "cancelled" | "expired" | "refunding" | "refunded";
            certification: components["schemas"]["CertificationRef"];
            sitting: components["schemas"]["SittingRef"];
            /**
             * Format: date
             * @description The sitting that was left by a deferral; `sitting` is the one it was deferred to
             */
            deferredFrom: string | null;
            priceFen: number;
            /** @description What is to be paid */
            amountFen: number;
            demoFigures: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            paidAt: string | null;
            /**
             * Format: date-time
             * @description When it was cancelled or expired
             */
            closedAt: string | null;
            registrationId: string | null;
            /** @description The coupon part */
            discountFen: number;
            /** @description By when the money is promised to be back; null while nothing goes back */
            refundPromise: components["schemas"]["RefundPromise"] | null;
            /** @description Of a paid order; null for any other */
            refund: {
                allowed: boolean;
                /** Format: date-time */
                until: string;
                /** @description `until` may still move; absent: it stands */
                provisional?: boolean;
                /** @description What would go back; the coupon part does not */
                amountFen: number;
                reason: components["schemas"]["Refusal"] | null;
                /** @description What can no longer be done */
                afterwards: string[];
                /** @description The ways side by side; empty where it cannot be given back */
                comparison: components["schemas"]["Way"][];
                explanation: components["schemas"]["Explanation"];
            } | null;
        };
        RefundPromise: {
            /**
             * @description atRisk: it is in trouble, or its day is near. broken: its day is over. kept: the money is back
             * @enum {string}
             */
            state: "toCome" | "atRisk" | "broken" | "kept";
            /** Format: date-time */
            promisedBy: string;
            promise: components["schemas"]["Promised"];
            explanation: components["schemas"]["Explanation"];
        };
        /** @description The arguments of wx.requestPayment, unchanged */
        PaymentParameters: {
            timeStamp: string;
            nonceStr: string;
            /** @example prepay_id=wx201410272009395522657a690389285100 */
            package: string;
            /** @enum {string} */
            signType: "RSA";
            paySign: string;
        };
        PaymentNotification: {
            id: string;
            create_time: string;
            /** @example TRANSACTION.SUCCESS */
            event_type: string;
            resource_type: string;
            summary?: string;
            resource: {
                /** @enum {string} */
                algorithm: "AEAD_AES_256_GCM";
                ciphertext: string;
                associated_data?: string;
                original_type?: string;
                nonce: string;
            };
        };
        /** @enum {string} */
        RegistrationStatus: "awaitingTicket" | "ticketPublished" | "examDay" | "awaitingResult" | "passed" | "failed" | "absent" | "refunded";
        RegistrationSummary: {
            id: string;
            status: components["schemas"]["RegistrationStatus"];
            /** @example 待考试 */
            statusText: string;
            /** @description 1 is the first attempt */
            attempt: number;
            certification: components["schemas"]["CertificationRef"];
            sitting: components["schemas"]["SittingRef"];
            /**
             * Format: date-time
             * @description Start of the candidate's slot
             */
            startsAt: string;
            nextStep: components["schemas"]["DatedStep"] | null;
        };
        Action: {
            /** @enum {string} */
            kind: "viewTicket" | "defer" | "refund" | "viewResult" | "retake";
            allowed: boolean;
            /** Format: date-time */
            until: string | null;
            /** @description `until` may still move; absent: it stands */
            provisional?: boolean;
            reason: components["schemas"]["Refusal"] | null;
        };
        Registration: components["schemas"]["RegistrationSummary"] & {
            orderId: string;
            orderNumber: string;
            amountFen: number;
            demoFigures: boolean;
            slot: components["schemas"]["Slot"];
            timeline: components["schemas"]["DatedStep"][];
            actions: components["schemas"]["Action"][];
            /**
             * Format: date
             * @description The sitting that was left by a deferral
             */
            deferredFrom: string | null;
            /** @description The registration whose free retake this is */
            retakeOf: string | null;
            /** @description The operator or an announcement moved the sitting */
            moved: {
                /** Format: date */
                from: string;
                reason: string;
            } | null;
        };
        Slot: {
            /** @enum {integer} */
            index: 1 | 2;
            /** Format: date-time */
            entersAt: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            doorClosesAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        Ticket: {
            registrationId: string;
            /** @example 2020 0725 0138 */
            number: string;
            /** Format: date-time */
            publishedAt: string;
            certification: components["schemas"]["CertificationRef"];
            /** Format: date */
            examDate: string;
            /** @description `examDate` may still move; absent: it stands */
            provisional?: boolean;
            explanation: components["schemas"]["Explanation"];
            slot: components["schemas"]["Slot"];
            mode: components["schemas"]["ExamMode"];
            /** @example 李* */
            holderMasked: string;
            /** @example 4403 **** **** 12X */
            idNumberMasked: string;
            /** @description Online exams; a phone cannot sit the exam, so this goes to the computer */
            entrance: components["schemas"]["Entrance"] | null;
            /** @description How the exam system's link, behind the entrance, stands; null on site and when the exam is over */
            examLink: components["schemas"]["Promised"] | null;
            /** @description On-site exams */
            centre: {
                name: string;
                city: string;
                address: string;
                latitude: number;
                longitude: number;
                phone: string;
            } | null;
            rules: string[];
            hotline: components["schemas"]["Contact"] | null;
        };
        /** @description A way in that is opened on the computer */
        Entrance: {
            /**
             * Format: uri
             * @description Short link; the text of the QR code
             */
            url: string;
            /** @example K7M29Q */
            shortCode: string;
            /**
             * @description Address to type before the short code
             * @example exam.example.com/e
             */
            typedAddress: string;
        };
        TestCentre: {
            id: string;
            name: string;
            city: string;
            address: string;
            latitude: number;
            longitude: number;
            phone: string;
        };
        Partner: {
            id: string;
            name: string;
            city: string;
            phone: string | null;
            email: string | null;
            /** Format: uri */
            website: string | null;
        };
        CouponCheck: {
            /** @enum {string} */
            route: "official" | "partner" | "unknown";
            /** @description The code lowers the price of an order here */
            usable: boolean;
            /** @description 0 when it does not */
            discountFen: number;
            /** @description What would be left to pay */
            amountFen: number;
            title: string;
            /** @description What to do with it, or why it does not count */
            detail: string;
            /** @description Of the other route */
            contacts: components["schemas"]["Contact"][];
        };
        /** @description One of the ways that a candidate can go with a registration, to be set beside the others */
        Way: {
            /** @enum {string} */
            kind: "stay" | "defer" | "refund" | "retake" | "letGo";
            title: string;
            allowed: boolean;
            /** @example 退 ¥600.00 */
            cost: string;
            usesUp: string;
            /** @example 保留 */
            retake: string;
            /**
             * @description What can no longer be done after it
             * @example 再次延期、改回原考期
             */
            noLonger: string;
            /** Format: date-time */
            until: string | null;
            /** @description `until` may still move; absent: it stands */
            provisional?: boolean;
        };
        ChangeOptions: {
            allowed: boolean;
            refusal: components["schemas"]["Refusal"] | null;
            /** Format: date-time */
            applyUntil: string | null;
            /** @description `applyUntil` may still move; absent: it stands */
            provisional?: boolean;
            /** @description Why `applyUntil` is what it is */
            explanation: components["schemas"]["Explanation"] | null;
            /** @example 唯一一次延期机会 */
            usesUp: string;
            /** @description What can no longer be done */
            afterwards: string[];
            /** @description The ways side by side; empty where there is no choice */
            comparison: components["schemas"]["Way"][];
            /** @description Coming sittings, the earliest first; those that cannot be chosen say why */
            options: {
                sittingId: string;
                /** Format: date */
                examDate: string;
                /** @description An announcement still to come may move it */
                provisional: boolean;
                mode: components["schemas"]["ExamMode"];
                city: string | null;
                seatsLeft: number;
                seatLevel: components["schemas"]["SeatLevel"];
                choosable: boolean;
                refusal: components["schemas"]["Refusal"] | null;
                explanation: components["schemas"]["Explanation"];
                steps: components["schemas"]["DatedStep"][];
            }[];
        };
        Result: {
            registrationId: string;
            certification: components["schemas"]["CertificationRef"];
            /** Format: date */
            examDate: string;
            outcome: components["schemas"]["ExamOutcome"];
            /** @description Null when absent */
            score: number | null;
            passingScore: number;
            maximumScore: number;
            sections: {
                title: string;
                percent: number;
            }[];
            /** Format: date-time */
            publishedAt: string;
            next: {
                /** @enum {string} */
                kind: "certificate" | "retake" | "registerAgain";
                title: string;
                detail: string;
                /** Format: date-time */
                until: string | null;
                /** @description `until` may still move; absent: it stands */
                provisional?: boolean;
                /** @description Why `until` is what it is */
                explanation: components["schemas"]["Explanation"] | null;
                certificateNumber: string | null;
            };
        };
        /** @enum {string} */
        CertificateStatus: "valid" | "expired" | "revoked";
        CertificateSummary: {
            /** @example CA2007-4F8Q-19TZ */
            number: string;
            status: components["schemas"]["CertificateStatus"];
            certification: components["schemas"]["CertificationRef"];
            nameAtIssue: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            expiresOn: string;
            daysLeft: number;
        };
        Certificate: components["schemas"]["CertificateSummary"] & {
            /** @description In full: it is the holder who asks */
            holderName: string;
            verificationCode: string;
            /**
             * Format: uri
             * @description Ordinary link; the text of the QR code
             */
            verificationUrl: string;
            revokedReason: string | null;
            explanations: {
                issuedOn: components["schemas"]["Explanation"];
                expiresOn: components["schemas"]["Explanation"];
            };
            renewal: {
                /**
                 * Format: date
                 * @description The last sitting that keeps it unbroken
                 */
                lastSitting: string;
                /** @description That sitting may still move */
                provisional: boolean;
                explanation: components["schemas"]["Explanation"];
            } | null;
            /** @description Number of the candidate's certificate of the same certification that holds longer */
            replacedBy?: string;
            /** @description Id of the candidate's open registration of the same certification */
            registeredAs?: string;
            paper: components["schemas"]["PaperCertificate"];
        };
        PaperCertificate: {
            /** @enum {string} */
            state: "addressMissing" | "addressGiven" | "printed" | "posted";
            /** Format: date */
            postBy: string;
            explanation: components["schemas"]["Explanation"];
            /** @description How the posting stands; null where the certificate is revoked */
            promise: components["schemas"]["Promised"] | null;
            /** @description `postBy` is past and it was not posted */
            late: boolean;
            addressMasked: string | null;
            /** @description Of `getPaperCertificate` only, while `editable`: the address given for this certificate, or the one given for the candidate's latest other one; null where none is known */
            lastAddress?: components["schemas"]["KnownAddress"] | null;
            editable: boolean;
            carrier: string | null;
            trackingNumber: string | null;
            /** Format: date-time */
            postedAt: string | null;
        };
        PostalAddress: {
            recipient: string;
            phone: string;
            region: string;
            street: string;
        };
        /** @description An address as it is shown, and in clear for the one who gave it */
        KnownAddress: {
            masked: string;
            address: components["schemas"]["PostalAddress"];
        };
        CertificateShare: {
            id: string;
            /** Format: uri */
            url: string;
            /** @description Page of the mini-program that it opens */
            path: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            endedAt: string | null;
            live: boolean;
        };
        PublicCertificate: {
            number: string;
            status: components["schemas"]["CertificateStatus"];
            /** @description Name at issue */
            certificationName: string;
            /** @description Only when the subject was renamed since */
            currentName: string | null;
            level: components["schemas"]["Level"];
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            expiresOn: string;
            holderMasked: string;
        };
        ImportReport: {
            dryRun: boolean;
            /** @description False when a line was wrong or nothing was to be kept */
            kept: boolean;
            lines: number;
            accepted: number;
            rejected: number;
            /** @description Published results that say something else than before */
            corrected: number;
            /** @description At most a thousand */
            problems: {
                line: number;
                reason: string;
            }[];
        };
        DemoState: {
            /** Format: date-time */
            now: string;
            /** @description The clock differs from the real time */
            moved: boolean;
            outcome: components["schemas"]["ExamOutcome"];
            /** @description Instants worth jumping to, of the newest registration or the next sitting */
            waypoints: components["schemas"]["DemoWaypoint"][];
            /** @description The same for every exam that can be followed: those somebody is registered for, the newest first and at most twelve, and last the next sitting to register for. */
            courses?: components["schemas"]["DemoCourse"][];
        };
        DemoWaypoint: {
            /** @example 准考证日 */
            label: string;
            /** Format: date-time */
            at: string;
        };
        DemoCourse: {
            /** @description Null for the next sitting */
            registrationId: string | null;
            /**
             * @description The certification
             * @example 云架构工程师
             */
            name: string;
            /** Format: date */
            examDate: string;
            waypoints: components["schemas"]["DemoWaypoint"][];
        };
        SentMessage: {
            id: string;
            /** @description The notice it carries; null for a mail asked for at once */
            noticeId: string | null;
            channel: components["schemas"]["NoticeChannelName"];
            title: string;
            text: string;
            /** @description A mail's page, with the words of `text`; null on other channels */
            html: string | null;
            /** @description Page of the mini-program that a tap opens; null for SMS and mail, which have no address of it */
            link: string | null;
            /** Format: date-time */
            sentAt: string;
        };
        /**
         * @description What a notice is about
         * @enum {string}
         */
        NoticeKind: "registrationConfirmed" | "formalNotice" | "examTomorrow" | "examToday" | "dateChanged" | "resultDayChanged" | "retakeEndChanged" | "deferralAccepted" | "retakeAccepted" | "refundAccepted" | "refundPaid" | "resultPublished" | "paperPosted" | "certificateExpiring" | "channelTest";
        /**
         * @description A channel beside the message centre
         * @enum {string}
         */
        NoticeChannelName: "sms" | "email" | "officialAccount" | "subscription";
        /**
         * @description `waiting` is on its way, `skipped` had nowhere to go, came too late or was overtaken, `dead` was given up and waits for an operator
         * @enum {string}
         */
        DeliveryState: "waiting" | "sent" | "skipped" | "dead";
        MessageSummary: {
            /** @example ntc_4f1c9a52e8d04b6f9b1f2a */
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** @example 准考证已发放 */
            title: string;
            /** @example 云架构工程师 · 7月25日 周六 14:00 开考 */
            summary: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
            target: components["schemas"]["Target"] | null;
        };
        Message: components["schemas"]["MessageSummary"] & {
            /** @description Paragraphs */
            body: string[];
            deliveries: components["schemas"]["Delivery"][];
        };
        /** @description What became of a notice on one channel */
        Delivery: {
            channel: components["schemas"]["NoticeChannelName"];
            state: components["schemas"]["DeliveryState"];
            /**
             * Format: date-time
             * @description When it was sent
             */
            at: string | null;
            /**
             * @description Why it was skipped, waits or was given up, in Chinese
             * @example 还没有关注公众号
             */
            reason: string | null;
            /**
             * Format: date-time
             * @description When the push was tapped
             */
            openedAt: string | null;
        };
        /**
         * @description `ready` reaches the candidate with the next notice (`coverage.next`). `missing` has no address, or no subscription message left for the next notice, or is a channel that the exam centre does without (`remedy` is null then); `untested` has an address that no test has shown to work, `testing` waits for the candidate's word, `failing` was refused by its last notice.
         * @enum {string}
         */
        NoticeChannelState: "ready" | "untested" | "testing" | "missing" | "failing" | "off";
        NoticeChannel: {
            channel: components["schemas"]["NoticeChannelName"];
            /** @example 短信 */
            name: string;
            enabled: boolean;
            state: components["schemas"]["NoticeChannelState"];
            /** @description Of how many topics (`topics`) a notice would go out over this channel now */
            topicsReached?: number;
            /**
             * @description Masked, or null where there is none
             * @example 138****0001
             */
            address: string | null;
            /**
             * @description What the state means for the candidate
             * @example 测试短信已于 7月20日 10:02 发出，收到后请点“收到了”
             */
            detail: string;
            /** Format: date-time */
            confirmedAt: string | null;
            /** Format: date-time */
            testSentAt: string | null;
            /**
             * Format: date-time
             * @description The next test may be sent from then on; null when at once, or never in this state
             */
            testAllowedAt: string | null;
            /** @description The one step that mends the channel; null when it is ready, and where the exam centre does without it */
            remedy: {
                /** @enum {string} */
                action: "bindPhone" | "bindEmail" | "follow" | "subscribe" | "sendTest" | "confirm" | "enable";
                /** @example 发送测试短信 */
                label: string;
            } | null;
        };
        SubscriptionTopic: {
            /** @enum {string} */
            topic: "registration" | "exam" | "change" | "result" | "certificate";
            /** @example standin-exam */
            templateId: string;
            /** @example 考试提醒 */
            name: string;
            /** @description Messages that may still be sent */
            left: number;
            /** @description The candidate's last answer was no */
            refused: boolean;
        };
        NoticeChannels: {
            channels: components["schemas"]["NoticeChannel"][];
            /** @description Empty where the exam centre does without subscription messages */
            topics: components["schemas"]["SubscriptionTopic"][];
            /** @description Channels that reach the candidate with the next notice, of those that the exam centre has */
            coverage: {
                ready: number;
                of: number;
                /**
                 * @description What the next notice is about, by the name of its topic
                 * @example 考试提醒
                 */
                next?: string;
            };
            officialAccount: {
                /** @example 认证考试助手 */
                name: string;
                following: boolean;
                /**
                 * Format: uri
                 * @description Picture of the account's QR code
                 */
                qrCodeUrl: string | null;
            };
        };
        RegistrationCalendar: {
            /**
             * Format: uri
             * @description The same as an iCalendar file; whoever knows the address can read the dates
             */
            fileUrl: string;
            events: {
                id: string;
                /** @example 云架构工程师 考试 */
                title: string;
                /** @description `startsAt` may still move; absent: it stands */
                provisional?: boolean;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                description: string;
                location: string | null;
                /** @description Minutes before the start, the longest first */
                reminderMinutes: number[];
            }[];
        };
        /** @description A notice as an operator sees it; nothing about the person */
        OpsNotice: {
            id: string;
            kind: components["schemas"]["NoticeKind"];
            /** @example ticket:reg_4f1c9a52e8d04b6f9b1f2a:2020-07-25 */
            cause: string;
            templateVersion: number;
            title: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            promisedBy: string;
            deliveries: {
                channel: components["schemas"]["NoticeChannelName"];
                state: components["schemas"]["DeliveryState"];
                attempts: number;
                /** Format: date-time */
                sentAt: string | null;
                reason: string | null;
                /** @description What the gateway said, without personal data */
                lastError: string | null;
            }[];
        };
        PromiseAtRisk: {
            /** @enum {string} */
            promise: "registrationConfirmed" | "ticket" | "result" | "delivery" | "refund";
            /** @enum {string} */
            state: "atRisk" | "broken";
            /** Format: date-time */
            promisedBy: string;
            /**
             * @description A sitting's date, an order's number or a kind of notice
             * @example 2020-07-25
             */
            subject: string;
            /** @description Candidates concerned */
            count: number;
            /**
             * @description In English, for the operator
             * @example 3 registrations without a ticket
             */
            why: string;
        };
        /** @enum {string} */
        MoneyCaseKind: "amountDiffers" | "unknownOrder" | "unknownState" | "paidTwice" | "closingUnclear" | "refundOutside" | "refundAmountDiffers" | "refundUnexpected" | "refundAbnormal" | "refundClosed" | "refundNotEnough" | "refundRefused" | "personTwice" | "passedAlready" | "billLacksPayment" | "billLacksRefund";
        MoneyCase: {
            id: string;
            kind: components["schemas"]["MoneyCaseKind"];
            /** @description What happened and what to do, in English, for the operator */
            advice: string;
            orderId: string | null;
            /** @description The order's short number */
            orderNumber: string | null;
            /**
             * @description The order as the gateway names it
             * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
             */
            outTradeNo: string;
            /** @description The gateway's transaction, the refund's number, or a code */
            reference: string | null;
            expectedFen: number | null;
            actualFen: number | null;
            /** Format: date-time */
            openedAt: string;
            /** @description Null while it is open */
            resolution: {
                /** Format: date-time */
                at: string;
                /**
                 * @description settled: by itself, the money came back
                 * @enum {string}
                 */
                decision: "noted" | "refunded" | "settled";
                note: string;
            } | null;
        };
    };
    responses: {
        /** @description The request does not fit the contract */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/invalid-request",
                 *       "title": "请求格式不正确",
                 *       "status": 400,
                 *       "detail": "邮箱格式不正确，请检查后再试。",
                 *       "code": "invalid-request",
                 *       "incident": "7KQ2-M9XD",
                 *       "fields": [
                 *         "email"
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "invalid-request";
                };
            };
        };
        /** @description Not signed by the platform, or too old */
        SignatureInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "signature-invalid";
                };
            };
        };
        /** @description No session, or one that has ended */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/session-expired",
                 *       "title": "登录已过期",
                 *       "status": 401,
                 *       "detail": "请重新登录后继续。",
                 *       "code": "session-expired",
                 *       "incident": "7KQ2-M9XD"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "session-missing" | "session-expired";
                };
            };
        };
        /** @description Does not exist, or belongs to somebody else; the two cannot be told apart */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "没有找到",
                 *       "status": 404,
                 *       "detail": "这条记录不存在，或不属于当前账号。请核对编号，并确认当前账号就是报名时用的账号。",
                 *       "code": "not-found",
                 *       "incident": "7KQ2-M9XD"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "not-found";
                };
            };
        };
        /** @description No certification has this code */
        CertificationUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/certification-unknown",
                 *       "title": "没有这项认证",
                 *       "status": 404,
                 *       "detail": "这项认证不存在或已下线，请从“全部认证”重新选择。",
                 *       "code": "certification-unknown",
                 *       "incident": "7KQ2-M9XD"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "certification-unknown";
                };
            };
        };
        /** @description The ticket is not published yet; `date` says by when */
        TicketNotPublished: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/ticket-not-published",
                 *       "title": "准考证尚未发放",
                 *       "status": 409,
                 *       "detail": "准考证最迟于7月20日 周一 24:00 发放，发放后会通知你，请届时再来查看。",
                 *       "code": "ticket-not-published",
                 *       "incident": "7KQ2-M9XD",
                 *       "rule": "考试周周一 24:00 前发放准考证",
                 *       "date": "2020-07-21T00:00:00+08:00"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "ticket-not-published";
                };
            };
        };
        /** @description The key was used with another body */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "idempotency-key-reused";
                };
            };
        };
        /** @description Too many tries; `Retry-After` says when to come back */
        RateLimited: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "rate-limited";
                };
            };
        };
        /** @description An outside service does not answer, and nothing was changed; or the backend cannot serve now, and `Retry-After` says when to come back */
        GatewayUnavailable: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "gateway-unavailable" | "service-unavailable";
                };
            };
        };
        /** @description The backend cannot serve now; `Retry-After` says when to come back. A write may have counted: the same key asks for its answer */
        ServiceUnavailable: {
            headers: {
                /** @description Seconds */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/service-unavailable",
                 *       "title": "系统繁忙",
                 *       "status": 503,
                 *       "detail": "请稍后再试；重复提交不会重复生效。",
                 *       "code": "service-unavailable",
                 *       "incident": "7KQ2-M9XD"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "service-unavailable";
                };
            };
        };
        /** @description The backend failed; the incident code finds the log line */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "internal";
                };
            };
        };
        /** @description No operator token, or a wrong one */
        OperatorOnly: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "operator-only";
                };
            };
        };
        /** @description No certificate answers to this */
        CertificateUnknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/certificate-unknown",
                 *       "title": "没有查到证书",
                 *       "status": 404,
                 *       "detail": "请核对证书编号与姓名后再试；编号与姓名须与证书一致。",
                 *       "code": "certificate-unknown",
                 *       "incident": "7KQ2-M9XD"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {string} */
                    code?: "certificate-unknown";
                };
            };
        };
    };
    parameters: {
        /** @description SHA-1 of token, timestamp and nonce, sorted */
        WechatSignature: string;
        /** @description Seconds since 1970 */
        WechatTimestamp: string;
        /** @description Chosen by WeChat */
        WechatNonce: string;
        /** @description The ETag of the stored answer */
        IfNoneMatch: string;
        /**
         * @description Chosen by the client once per intention; the same key and body give the first answer again
         * @example 4f1c9a52e8d04b6f9b1f
         */
        IdempotencyKey: string;
        /**
         * @description Code of the certification
         * @example tca-architect
         */
        CertificationCode: string;
        /**
         * @description Id of the order
         * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
         */
        OrderId: string;
        /**
         * @description Id of the registration
         * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
         */
        RegistrationId: string;
        /** @description nextCursor of the page before */
        Cursor: string;
        /** @description Items in a page */
        Limit: number;
        /**
         * @description Id of the message
         * @example ntc_4f1c9a52e8d04b6f9b1f2a
         */
        MessageId: string;
        /**
         * @description The channel
         * @example sms
         */
        NoticeChannelName: components["schemas"]["NoticeChannelName"];
        /**
         * @description Number of the certificate
         * @example CA2007-4F8Q-19TZ
         */
        CertificateNumber: string;
        /**
         * @description Number of the certificate
         * @example CA2007-4F8Q-19TZ
         */
        CertificateNumberQuery: string;
    };
    requestBodies: {
        ChosenSitting: {
            content: {
                /**
                 * @example {
                 *       "sittingId": "tca-architect-2020-10",
                 *       "examDate": "2020-10-31"
                 *     }
                 */
                "application/json": {
                    sittingId: string;
                    examDate?: components["schemas"]["SeenDate"];
                };
            };
        };
    };
    headers: {
        /** @description The instant on which the answer's dates were judged; on every answer */
        ServerTime: string;
        /** @description The session that came with the request has ended, and the answer is a visitor's; absent otherwise */
        SessionEnded: "true";
        /** @description Version of the answer; send it back in If-None-Match */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first screen */
            200: {
                headers: {
                    "Server-Time": components["headers"]["ServerTime"];
                    "Session-Ended": components["headers"]["SessionEnded"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPrefetch: {
        parameters: {
            query?: {
                /** @description `Session.prefetchToken` */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first screen, and the ticket of the next exam */
            200: {
                headers: {
                    "Server-Time": components["headers"]["ServerTime"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prefetch"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCertifications: {
        parameters: {
            query?: {
                /** @description Only this track */
                track?: components["schemas"]["Track"];
                /** @description Only this direction */
                direction?: components["schemas"]["Direction"];
                /** @description Only this level */
                level?: components["schemas"]["Level"];
                /**
                 * @description Words to be found in its `names`; width and case make no difference
                 * @example 架构
                 */
                q?: string;
            };
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Certifications in the order of the map */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Session-Ended": components["headers"]["SessionEnded"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CertificationSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCertification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description Code of the certification
                 * @example tca-architect
                 */
                code: components["parameters"]["CertificationCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certification */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Session-Ended": components["headers"]["SessionEnded"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certification"];
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["CertificationUnknown"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSittings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code of the certification
                 * @example tca-architect
                 */
                code: components["parameters"]["CertificationCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sittings, the earliest first */
            200: {
                headers: {
                    "Server-Time": components["headers"]["ServerTime"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Sitting"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["CertificationUnknown"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description From 2019 on
                 * @example 2020
                 */
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Twelve items; the demo clock does not change them */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getHelp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Help */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Help"];
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "0a3X1w000Hk2"
                 *     }
                 */
                "application/json": {
                    /** @description From wx.login; lives five minutes */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description WeChat does not know this code, or it was used before */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "login-code-invalid";
                    };
                };
            };
            /** @description WeChat lets this person sign in to no mini-program for now */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "sign-in-blocked";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refreshToken": "HnaxZpA1SbEE5EfrcuUrT63ht5GjAewWZ6HllGf_CA8"
                 *     }
                 */
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description A new pair of tokens; the former access token ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description Something of the candidate is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "account-has-live-registration" | "account-has-unpaid-order" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document for the candidate to keep */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    previewDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hindrance": null,
                     *       "erased": "云账号、实名信息、手机号、邮箱、邮寄地址、消息与通知设置、登录的设备、日历订阅，以及尚未寄出的纸质证书和没有用的免费补考",
                     *       "stays": [
                     *         {
                     *           "title": "1 张证书仍可查证",
                     *           "detail": "知道证书编号和姓名、或有证书二维码的人，仍能查证是否有效；为此加密保留证书上的姓名，查证结果只显示第一个字。证书不再属于任何账号：重新登录后看不到，不能分享，报考更高级别时也不再算已通过。"
                     *         }
                     *       ],
                     *       "liveShares": 0
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionPreview"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endShares: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None is live any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "ses_7fK2mQ9xTz4LpW8sVbN3cR",
                     *           "device": "iPhone",
                     *           "current": true,
                     *           "signedInAt": "2020-07-10T16:20:00+08:00",
                     *           "usedAt": "2020-07-12T09:05:00+08:00"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["SignedInDevice"][];
                        nextCursor: string | null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out everywhere */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the session
                 * @example ses_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    bindCloudAccount: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "authorizationCode": "standin:personal-verified:demo"
                 *     }
                 */
                "application/json": {
                    authorizationCode: string;
                };
            };
        };
        responses: {
            /** @description Bound */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The provider does not know the code, the account belongs to another candidate, or to another person (ID number) than a registration or an order that is not settled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "authorization-code-invalid" | "cloud-account-in-use" | "person-differs" | "person-account-limit" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    bindPhone: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "phone-demo"
                 *     }
                 */
                "application/json": {
                    /** @description From the getPhoneNumber button */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Bound; WeChat has verified the number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description WeChat does not know the code, or the number is not of mainland China */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "phone-code-invalid" | "phone-not-supported" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    bindEmail: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "candidate@example.com"
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Sent; the address counts once its code is confirmed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "c***@example.com",
                     *       "expiresAt": "2020-07-10T16:30:00+08:00",
                     *       "resendAt": "2020-07-10T16:21:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["EmailConfirmation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description No mail reaches this address */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "email-refused" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "402913"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description Wrong, too old, or tried too often (five times) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "email-code-wrong" | "email-code-expired" | "email-code-exhausted" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Order"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificationCode": "tca-architect",
                 *       "sittingId": "tca-architect-2020-08",
                 *       "examDate": "2020-08-29",
                 *       "priceFen": 60000,
                 *       "rulesVersion": "2020-01"
                 *     }
                 */
                "application/json": {
                    certificationCode: string;
                    sittingId: string;
                    examDate?: components["schemas"]["SeenDate"];
                    /** @description The price the candidate saw; a changed price is refused */
                    priceFen: number;
                    /** @description The version of the rules the candidate accepted */
                    rulesVersion: string;
                    couponCode?: string;
                };
            };
        };
        responses: {
            /** @description The seat is held until `expiresAt` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description No such certification or sitting */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "certification-unknown" | "sitting-unknown";
                    };
                };
            };
            /** @description A rule refuses; the problem names it and its date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "account-not-ready" | "sitting-closed" | "sitting-sold-out" | "sitting-limit-reached" | "sitting-moved" | "already-registered" | "order-unpaid" | "prerequisite-missing" | "price-changed" | "rules-changed" | "idempotency-key-reused" | "coupon-not-usable";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parameters for wx.requestPayment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentParameters"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description The order cannot be paid */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "order-expired" | "order-cancelled" | "order-paid" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled, also when it already was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description The order can no longer be cancelled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "order-paid" | "order-expired" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    notifyPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Unix seconds */
                "Wechatpay-Timestamp": string;
                /** @description Random text */
                "Wechatpay-Nonce": string;
                /** @description Base64 RSA-SHA256 */
                "Wechatpay-Signature": string;
                /** @description Serial of the platform's key */
                "Wechatpay-Serial": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentNotification"];
            };
        };
        responses: {
            /** @description Taken */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureInvalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of registrations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RegistrationSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket; the app keeps it for use without network */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TicketNotPublished"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    emailTicket: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Handed to the mail gateway */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Masked address
                         * @example c***@example.com
                         */
                        sentTo: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description No ticket yet, no confirmed address, or one that no mail reaches */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "ticket-not-published" | "email-unconfirmed" | "email-refused" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    emailTrialExam: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Handed to the mail gateway */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Masked address
                         * @example c***@example.com
                         */
                        sentTo: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description No trial exam yet, no confirmed address, or one that no mail reaches */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "trial-exam-missing" | "email-unconfirmed" | "email-refused" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    listTestCentres: {
        parameters: {
            query?: {
                /**
                 * @description Only this city
                 * @example 深圳
                 */
                city?: string;
            };
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Test centres */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "demo-shenzhen",
                     *           "name": "示例考点（深圳）",
                     *           "city": "深圳",
                     *           "address": "示例路 1 号示例大厦 3 层 301 室（示例地址）",
                     *           "latitude": 22.5431,
                     *           "longitude": 114.0579,
                     *           "phone": "400-000-0000"
                     *         }
                     *       ],
                     *       "cities": [
                     *         "上海",
                     *         "北京",
                     *         "广州",
                     *         "成都",
                     *         "杭州",
                     *         "武汉",
                     *         "深圳"
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["TestCentre"][];
                        /** @description Every city that has one */
                        cities: string[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description Only this city */
                city?: string;
                /** @description Words to be found in the name */
                q?: string;
            };
            header?: {
                /** @description The ETag of the stored answer */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Partners */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "demo-training-shenzhen",
                     *           "name": "示例培训机构（深圳）",
                     *           "city": "深圳",
                     *           "phone": "400-000-0101",
                     *           "email": "training-shenzhen@example.com",
                     *           "website": "https://shenzhen.example.com/"
                     *         },
                     *         {
                     *           "id": "demo-college-shenzhen",
                     *           "name": "示例合作院校（深圳）",
                     *           "city": "深圳",
                     *           "phone": "400-000-0102",
                     *           "email": "college-shenzhen@example.com",
                     *           "website": null
                     *         }
                     *       ],
                     *       "cities": [
                     *         "深圳",
                     *         "北京",
                     *         "上海",
                     *         "广州",
                     *         "成都",
                     *         "武汉"
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Partner"][];
                        cities: string[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Unchanged since the given ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    checkCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "DEMO-SAVE-100",
                 *       "certificationCode": "tca-architect"
                 *     }
                 */
                "application/json": {
                    code: string;
                    certificationCode: string;
                };
            };
        };
        responses: {
            /** @description What the code is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponCheck"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["CertificationUnknown"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the order
                 * @example ord_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refunding or refunded, also when it already was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description A rule refuses; the problem names it and its date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "order-not-paid" | "refund-period-over" | "sitting-closed" | "registration-changed" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    getDeferralOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options; what refuses names its rule and date */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOptions"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deferRegistration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChosenSitting"];
        responses: {
            /** @description The registration on its new sitting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description A rule refuses; the problem names it and its date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "deferral-used" | "deferral-of-retake" | "deferral-period-over" | "deferral-no-sitting" | "registration-ended" | "sitting-unknown" | "sitting-not-later" | "sitting-beyond-three-months" | "sitting-closed" | "sitting-sold-out" | "sitting-limit-reached" | "sitting-moved" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRetakeOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeOptions"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retakeRegistration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ChosenSitting"];
        responses: {
            /** @description The new registration of the retake */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description A rule refuses; the problem names it and its date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "retake-used" | "retake-not-due" | "retake-of-retake" | "retake-period-over" | "retake-no-sitting" | "already-registered" | "order-unpaid" | "person-differs" | "sitting-unknown" | "sitting-not-later" | "sitting-beyond-three-months" | "sitting-closed" | "sitting-sold-out" | "sitting-limit-reached" | "sitting-moved" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description Not published yet; `date` says from when */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "result-not-published";
                    };
                };
            };
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of certificates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CertificateSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    lookupCertificate: {
        parameters: {
            query: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumberQuery"];
                /**
                 * @description The full name on the certificate, typed in any way: letters and digits count
                 * @example 演示考生
                 */
                holderName: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What anyone may know of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": "CA2007-4F8Q-19TZ",
                     *       "status": "valid",
                     *       "certificationName": "云架构工程师",
                     *       "currentName": null,
                     *       "level": "associate",
                     *       "issuedOn": "2020-07-29",
                     *       "expiresOn": "2022-07-28",
                     *       "holderMasked": "演***"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["CertificateUnknown"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    findCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "CA2007-4F8Q-19TZ",
                 *       "holderName": "演示考生"
                 *     }
                 */
                "application/json": {
                    number: string;
                    /** @description The full name on the certificate */
                    holderName: string;
                };
            };
        };
        responses: {
            /** @description What anyone may know of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": "CA2007-4F8Q-19TZ",
                     *       "status": "valid",
                     *       "certificationName": "云架构工程师",
                     *       "currentName": null,
                     *       "level": "associate",
                     *       "issuedOn": "2020-07-29",
                     *       "expiresOn": "2022-07-28",
                     *       "holderMasked": "演***"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["CertificateUnknown"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description From the QR code or a share link
                 * @example f6D0fvkx3BFlJMUPpZQGm7
                 */
                verificationCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What anyone may know of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": "CA2007-4F8Q-19TZ",
                     *       "status": "revoked",
                     *       "certificationName": "云架构工程师",
                     *       "currentName": null,
                     *       "level": "associate",
                     *       "issuedOn": "2020-07-29",
                     *       "expiresOn": "2022-07-28",
                     *       "holderMasked": "演***"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            /** @description No certificate answers to this code, or the share it is of has ended */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/problems/share-ended",
                     *       "title": "分享已结束",
                     *       "status": 404,
                     *       "detail": "该分享链接已到期，或被持证人停用。如需查证，请联系持证人索取新的链接。",
                     *       "code": "share-ended",
                     *       "incident": "7KQ2-M9XD"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "certificate-unknown" | "share-ended";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPaperCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "printed",
                     *       "postBy": "2020-08-24",
                     *       "promise": {
                     *         "state": "toCome",
                     *         "next": "已付印，地址不能再改"
                     *       },
                     *       "explanation": {
                     *         "rule": "考后 30 天内寄出纸质证书",
                     *         "derivation": "07-25 往后 30 天 → 08-24",
                     *         "afterwards": "寄出后可查看快递单号"
                     *       },
                     *       "late": false,
                     *       "addressMasked": "演*** 138****0001 广东省深圳市 ****",
                     *       "editable": false,
                     *       "carrier": null,
                     *       "trackingNumber": null,
                     *       "postedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["PaperCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setPaperAddress: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recipient": "演示考生",
                 *       "phone": "13800000001",
                 *       "region": "广东省深圳市",
                 *       "street": "示例路 1 号"
                 *     }
                 */
                "application/json": components["schemas"]["PostalAddress"];
            };
        };
        responses: {
            /** @description Kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "addressGiven",
                     *       "postBy": "2020-08-24",
                     *       "promise": {
                     *         "state": "toCome",
                     *         "next": "付印前可修改地址"
                     *       },
                     *       "explanation": {
                     *         "rule": "考后 30 天内寄出纸质证书",
                     *         "derivation": "07-25 往后 30 天 → 08-24",
                     *         "afterwards": "寄出后可查看快递单号"
                     *       },
                     *       "late": false,
                     *       "addressMasked": "演*** 138****0001 广东省深圳市 ****",
                     *       "editable": true,
                     *       "carrier": null,
                     *       "trackingNumber": null,
                     *       "postedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["PaperCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description Already printed, or the certificate is revoked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "paper-certificate-printed" | "certificate-revoked" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listShares: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shares, also ended ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "shr_dIb66g2ywMwGvLg2uazhIb",
                     *           "url": "https://exam.example.com/v/33v6RTHLXpMKuj6V2PXTlX",
                     *           "path": "/features/certificates/pages/lookup/index?code=33v6RTHLXpMKuj6V2PXTlX",
                     *           "createdAt": "2020-07-29T10:05:00+08:00",
                     *           "expiresAt": "2020-08-28T10:05:00+08:00",
                     *           "endedAt": null,
                     *           "live": true
                     *         },
                     *         {
                     *           "id": "shr_Qm4tZ81xKc7VbN2wRp5LsY",
                     *           "url": "https://exam.example.com/v/9hTqW3nYcB6LrE8pXk2VdM",
                     *           "path": "/features/certificates/pages/lookup/index?code=9hTqW3nYcB6LrE8pXk2VdM",
                     *           "createdAt": "2020-07-29T10:03:00+08:00",
                     *           "expiresAt": "2020-08-05T10:03:00+08:00",
                     *           "endedAt": "2020-07-29T10:04:00+08:00",
                     *           "live": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["CertificateShare"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createShare: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 30
                 *     }
                 */
                "application/json": {
                    /** @enum {integer} */
                    days: 7 | 30 | 90;
                };
            };
        };
        responses: {
            /** @description The share */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "shr_dIb66g2ywMwGvLg2uazhIb",
                     *       "url": "https://exam.example.com/v/33v6RTHLXpMKuj6V2PXTlX",
                     *       "path": "/features/certificates/pages/lookup/index?code=33v6RTHLXpMKuj6V2PXTlX",
                     *       "createdAt": "2020-07-29T10:05:00+08:00",
                     *       "expiresAt": "2020-08-28T10:05:00+08:00",
                     *       "endedAt": null,
                     *       "live": true
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateShare"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            /** @description At most ten live shares, none of a revoked certificate */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "share-limit-reached" | "certificate-revoked" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeShare: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
                /** @description Id of the share */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended, also when it already was */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, and how many messages are unread in all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageSummary"][];
                        nextCursor: string | null;
                        unread: number;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                    /** @constant */
                    all?: true;
                    /** @description With `all`: the newest message that was seen; what came after it stays unread */
                    newest?: string;
                    via?: components["schemas"]["NoticeChannelName"];
                };
            };
        };
        responses: {
            /** @description How many messages are unread now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unread": 3
                     *     }
                     */
                    "application/json": {
                        unread: number;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getNoticeChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannels"];
                };
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setNoticeChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": {
                 *         "sms": false
                 *       }
                 *     }
                 */
                "application/json": {
                    enabled: {
                        sms?: boolean;
                        email?: boolean;
                        officialAccount?: boolean;
                        subscription?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Every channel as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannels"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    testNoticeChannel: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The channel
                 * @example sms
                 */
                channel: components["parameters"]["NoticeChannelName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The test message is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannels"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description The channel has nowhere to send to, or is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "channel-unreachable" | "idempotency-key-reused";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmNoticeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The channel
                 * @example sms
                 */
                channel: components["parameters"]["NoticeChannelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "received": true
                 *     }
                 */
                "application/json": {
                    received: boolean;
                };
            };
        };
        responses: {
            /** @description Every channel as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannels"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            /** @description No test message was sent over this channel */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "no-test-sent";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordSubscriptions: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Chosen by the client once per intention; the same key and body give the first answer again
                 * @example 4f1c9a52e8d04b6f9b1f
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answers": [
                 *         {
                 *           "templateId": "standin-exam",
                 *           "answer": "accept"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    answers: {
                        templateId: string;
                        /** @enum {string} */
                        answer: "accept" | "reject" | "ban" | "filter";
                    }[];
                };
            };
        };
        responses: {
            /** @description Every topic and channel as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannels"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRegistrationCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the registration
                 * @example reg_7fK2mQ9xTz4LpW8sVbN3cR
                 */
                id: components["parameters"]["RegistrationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events that still lie ahead, the earliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationCalendar"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyOfficialAccount: {
        parameters: {
            query: {
                /** @description SHA-1 of token, timestamp and nonce, sorted */
                signature: components["parameters"]["WechatSignature"];
                /** @description Seconds since 1970 */
                timestamp: components["parameters"]["WechatTimestamp"];
                /** @description Chosen by WeChat */
                nonce: components["parameters"]["WechatNonce"];
                /**
                 * @description To be answered as it is
                 * @example 6236475643
                 */
                echostr: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The echostr */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example 6236475643 */
                    "text/plain": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureInvalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    takeOfficialAccountEvent: {
        parameters: {
            query: {
                /** @description SHA-1 of token, timestamp and nonce, sorted */
                signature: components["parameters"]["WechatSignature"];
                /** @description Seconds since 1970 */
                timestamp: components["parameters"]["WechatTimestamp"];
                /** @description Chosen by WeChat */
                nonce: components["parameters"]["WechatNonce"];
                /** @description How the body is encrypted */
                encrypt_type?: "raw" | "aes";
                /** @description SHA-1 of token, timestamp, nonce and the encrypted text, sorted; of an encrypted body */
                msg_signature?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example <xml>
                 *       <ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>
                 *       <FromUserName><![CDATA[o-demo-candidate]]></FromUserName>
                 *       <CreateTime>1594368000</CreateTime>
                 *       <MsgType><![CDATA[event]]></MsgType>
                 *       <Event><![CDATA[subscribe]]></Event>
                 *     </xml>
                 */
                "text/xml": string;
            };
        };
        responses: {
            /** @description `success`, which ends WeChat's retries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example success */
                    "text/plain": "success";
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureInvalid"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["GatewayUnavailable"];
        };
    };
    importResults: {
        parameters: {
            query?: {
                /** @description Judge only */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example ticketNumber,outcome,score,计算与存储选型,网络设计
                 *     2020 0725 0138,passed,82,90,75
                 *     2020 0725 0139,failed,61,55,70
                 *     2020 0725 0140,absent,,,
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description What each line came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "信息有误"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Revoked, also when it already was */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Number of the certificate
                 * @example CA2007-4F8Q-19TZ
                 */
                number: components["parameters"]["CertificateNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "printed" | "posted";
                    carrier?: string;
                    trackingNumber?: string;
                };
            };
        };
        responses: {
            /** @description The paper certificate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "posted",
                     *       "postBy": "2020-08-24",
                     *       "promise": {
                     *         "state": "kept",
                     *         "next": "请留意快递"
                     *       },
                     *       "explanation": {
                     *         "rule": "考后 30 天内寄出纸质证书",
                     *         "derivation": "07-25 往后 30 天 → 08-24",
                     *         "afterwards": "寄出后可查看快递单号"
                     *       },
                     *       "late": false,
                     *       "addressMasked": "演*** 138****0001 广东省深圳市 ****",
                     *       "editable": false,
                     *       "carrier": "示例快递",
                     *       "trackingNumber": "EX0000000138",
                     *       "postedAt": "2020-08-12T15:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["PaperCertificate"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPapers: {
        parameters: {
            query?: {
                /** @description `addressGiven` when absent */
                state?: "addressGiven" | "printed";
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example CA2007-4F8Q-19TZ */
                            number: string;
                            /** @enum {string} */
                            state: "addressGiven" | "printed";
                            certificationName: string;
                            holderName: string;
                            /** Format: date */
                            issuedOn: string;
                            /** Format: date */
                            expiresOn: string;
                            /**
                             * Format: date
                             * @description The last day for posting it
                             */
                            postBy: string;
                            /** @description That day is over */
                            late: boolean;
                            address: components["schemas"]["PostalAddress"];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    overrideSitting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `YYYY-MM`
                 * @example 2020-12
                 */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "examDate": "2020-12-19",
                 *       "reason": "场地调整"
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    examDate: string;
                    reason: string;
                    /** @description A subject whose sittings are listed one by one: its next sitting of that month moves; absent: the calendar's sitting of the month */
                    certificationCode?: string;
                };
            };
        };
        responses: {
            /** @description How many registrations moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "movedRegistrations": 42
                     *     }
                     */
                    "application/json": {
                        movedRegistrations: number;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setExamLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description `YYYY-MM`
                 * @example 2020-12
                 */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://exam.example.com/2020-12"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uri
                     * @description null: taken back
                     */
                    url: string | null;
                    /** @description Of this subject only, also where its sittings are listed one by one; absent: of all that the calendar has in the month */
                    certificationCode?: string;
                };
            };
        };
        responses: {
            /** @description How many sittings lead there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sittings": 9
                     *     }
                     */
                    "application/json": {
                        sittings: number;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOpsNotices: {
        parameters: {
            query?: {
                /** @description Only with a delivery in this state */
                state?: components["schemas"]["DeliveryState"];
                /** @description Only deliveries of this channel */
                channel?: components["schemas"]["NoticeChannelName"];
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpsNotice"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOpsNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpsNotice"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rerunNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the message
                 * @example ntc_4f1c9a52e8d04b6f9b1f2a
                 */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice, its dead deliveries waiting again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpsNotice"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPromises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most two hundred, and the counts of all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        atRisk: number;
                        broken: number;
                        items: components["schemas"]["PromiseAtRisk"][];
                    };
                };
            };
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMoneyCases: {
        parameters: {
            query?: {
                /** @description Only open or only resolved ones */
                state?: "open" | "resolved";
                /** @description nextCursor of the page before */
                cursor?: components["parameters"]["Cursor"];
                /** @description Items in a page */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MoneyCase"][];
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resolveMoneyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example case_7fK2mQ9xTz4LpW8sVbN3cR */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "noted",
                 *       "note": "Returned in the merchant's console"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    decision: "noted" | "refunded";
                    /** @description What was done; nothing about the person */
                    note: string;
                };
            };
        };
        responses: {
            /** @description The case, resolved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyCase"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            404: components["responses"]["NotFound"];
            /** @description Nothing of the case's order can be back with the candidate */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {string} */
                        code?: "order-not-paid";
                    };
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done, and what is left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keyId": "3f9a01bc",
                     *       "resealed": 120,
                     *       "left": 0,
                     *       "retired": [
                     *         "77d2e6a0"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Of the key that seals
                         * @example 3f9a01bc
                         */
                        keyId: string;
                        resealed: number;
                        /** @description Values that another key has sealed */
                        left: number;
                        /** @description Keys that nothing needs any longer */
                        retired: string[];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["OperatorOnly"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDemoState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setDemoClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "now": "2020-07-20T10:02:00+08:00"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Null returns to the real time
                     */
                    now: string | null;
                };
            };
        };
        responses: {
            /** @description The new state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setDemoOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "failed"
                 *     }
                 */
                "application/json": {
                    outcome: components["schemas"]["ExamOutcome"];
                };
            };
        };
        responses: {
            /** @description The new state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDemoSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reset */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    playCashier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "package": "prepay_id=sandboxdad2b3671e28447ff9ba9d0c2e1b",
                 *       "outcome": "paid",
                 *       "callback": "late"
                 *     }
                 */
                "application/json": {
                    package: string;
                    /** @enum {string} */
                    outcome: "paid" | "cancelled" | "failed";
                    /**
                     * @description before: delivered before this answers. after: right after it. late: held until a sweep finds the payment prepared a minute ago, or the clock is moved. twice: delivered two times. never: lost; the order learns of it when it is asked about.
                     * @default before
                     * @enum {string}
                     */
                    callback?: "before" | "after" | "late" | "twice" | "never";
                };
            };
        };
        responses: {
            /** @description Played */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tradeState": "SUCCESS"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        tradeState: "SUCCESS" | "NOTPAY" | "PAYERROR" | "CLOSED";
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    followOfficialAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "person": "demo",
                 *       "following": true
                 *     }
                 */
                "application/json": {
                    /** @description What follows the colon in the person's wx.login codes */
                    person: string;
                    following: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listDemoOutbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most fifty */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "msg_rIz8D1l9J9cmpAWE2T3fNX",
                     *           "noticeId": "ntc_4f1c9a52e8d04b6f9b1f2a",
                     *           "channel": "officialAccount",
                     *           "title": "准考证已发放",
                     *           "text": "云架构工程师\n准考证已发放\n2020年7月25日 14:00\n13:30 起入场，请查看准考证",
                     *           "html": null,
                     *           "link": "features/exam/pages/ticket/index?id=reg_7fK2mQ9xTz4LpW8sVbN3cR&notice=ntc_4f1c9a52e8d04b6f9b1f2a&via=officialAccount",
                     *           "sentAt": "2020-07-20T10:02:00+08:00"
                     *         },
                     *         {
                     *           "id": "msg_i7zwozW5kXHhWNgznM5gX1",
                     *           "noticeId": null,
                     *           "channel": "email",
                     *           "title": "邮箱验证码 402913",
                     *           "text": "认证考试助手\n\n邮箱验证码\n\n402913\n\n请在小程序“认证考试助手”中填写，10 分钟内有效。",
                     *           "html": "<!doctype html><p>认证考试助手</p><h1>邮箱验证码</h1><p>402913</p><p>请在小程序“认证考试助手”中填写，10 分钟内有效。</p>",
                     *           "link": null,
                     *           "sentAt": "2020-07-10T16:20:00+08:00"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["SentMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            500: components["responses"]["ServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
