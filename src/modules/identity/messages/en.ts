import type { identity } from "@contracts/identity";
import type { RefusalsOf } from "@/i18n/refusals";
import type { Translated } from "@/i18n/typed";
import { refusals } from "@/parts/identity/refusals";
import type { zhCN } from "./zh-CN";

export const en: Translated<typeof zhCN> & {
	refusals: RefusalsOf<typeof identity>;
} = {
	account: {
		transfer: {
			title: "Move an account",
			ask: "Ask for my account",
			mine: "The account I asked for",
			ofMine: "Somebody asks for my account",
			askTitle: "Bring your account into this WeChat",
			askLead:
				"WeChat confirms that the number is yours, but another WeChat has verified it before.",
			askWho:
				"The secretariat and another holder of an office compare your proof. If the old WeChat was used of late it is told first, and has three working days to object.",
			askMoves:
				"Then offices, organisations, registrations and records are in this WeChat; the old one and its computers are signed out.",
			words: "What happened",
			wordsHint: "What became of the old WeChat, and who can confirm it",
			wordsMissing: "Please write a few words: what became of the old WeChat.",
			files: "Proof",
			filesHint:
				"Your identity document, or a sealed letter of your company. Only those who decide see it, on record",
			filesMissing: "Please add at least one proof.",
			send: "Send",
			sendNote:
				"Do not ask for a number that is not yours: every step is on record.",
			noClaim: "Verify the number in this WeChat first.",
			verifyFirst: "Verify the number",
			steps: {
				transferCheck: "The secretariat checks",
				transferConsent: "Another holder of an office decides",
				transferObjection: "Time for the holder to object",
			},
			stepNotes: {
				transferCheck: "Whether the proof and the account are one person’s",
				transferConsent: "Neither who checked it, nor the person concerned",
				transferObjection: "Only where the old WeChat was used of late",
			},
			states: {
				refused: "Refused",
				objected: "Its holder objected",
				withdrawn: "Withdrawn",
				done: "Moved",
			},
			due: "by {{day}}",
			provisional: " (provisional)",
			holderTitle: "Somebody asks for your account",
			lead: {
				asker: "Asked on {{at}} for {{phone}}.",
				holder:
					"On {{at}} another WeChat verified {{phone}} and asked for your account. If you have changed WeChat yourself, there is nothing to do. If not, object.",
				staff:
					"On {{at}} another WeChat verified {{phone}} and asked for the account.",
			},
			waits: {
				asker:
					"Both have agreed. If nobody objects until {{day}}, it is in this WeChat on the day after.",
				holder:
					"The association has agreed. You may object until the end of {{day}}.",
				staff:
					"If nobody objects until {{day}}, it moves by itself on the day after.",
			},
			stops: {
				moved:
					"The account has another number or WeChat now; this request no longer fits.",
				gone: "The WeChat that asked has another account now.",
				bound:
					"The WeChat that asked has an application, an organisation or an office of its own.",
				objected: "Its holder objected. Nothing has changed.",
				verifiedAnew:
					"Its holder has verified the number anew and uses the account.",
			},
			reason: "Reason: {{reason}}",
			doneNote:
				"Offices, organisations, registrations and records are in the new WeChat. The old one and its computers are signed out.",
			account: "The account",
			name: "Name",
			offices: "Offices",
			units: "Organisations",
			use: "Use",
			inUse: "Used on {{day}}: its holder has time to object",
			notInUse: "Not used since {{day}}: it moves at once",
			neverSeen: "No use on record: it moves at once",
			proof: "Words and proof",
			pass: "Agree",
			passTitle: "Agree to the move?",
			passFirst:
				"Make sure that the person on the papers is the holder. Another holder of an office decides after you.",
			passSecond:
				"An account used of late moves when the time to object is over; one that is not moves at once, and that cannot be taken back.",
			refuse: "Refuse",
			refuseTitle: "Refuse the move",
			refuseNote:
				"Nothing changes. Whoever asked reads the reason and may ask again with better proof.",
			reasons: {
				unclear: "The proof cannot be read. Please photograph it again.",
				other:
					"The papers do not fit the account. Please come to the secretariat in person.",
			},
			decided: "Decided",
			moved: "Moved",
			object: "Object: the account stays with me",
			objectNote: "One tap stops it, and nothing changes.",
			objected: "Stopped. Nothing has changed",
			withdraw: "Withdraw",
			withdrawTitle: "Withdraw the request?",
			withdrawNote:
				"It ends, and the account stays where it is. You may ask again.",
		},
		consents: {
			toApplication: "The application, to withdraw it",
			toUnit: "My organisation, to step down or leave",
			title: "Consents and privacy",
			lead: "These are the consents you gave. You may withdraw each at any time; what was done before stays done.",
			empty:
				"You have not given any consent yet. The application asks for them one by one.",
			state: {
				given: "Given",
				outdated: "Terms changed",
				withdrawn: "Withdrawn",
				none: "Not given",
			},
			row: "{{at}} · version {{version}}",
			withdrawnRow: "Withdrawn {{at}}",
			noneRow: "Not needed for joining",
			history: "History",
			granted: "{{at}} agreed to version {{version}}",
			withdrawn: "{{at}} withdrew version {{version}}",
			withdraw: "Withdraw",
			withdrawTitle: "Withdraw “{{name}}”?",
			keep: "Keep it",
			agree: "Agree to this",
			agreeAgain: "Agree again",
			withdrawDone: "Withdrawn",
			agreeDone: "Agreed",
			consequence: {
				privacy:
					"Your personal information is not used any more, so a new application cannot be sent. You may agree again whenever you want to apply.",
				creditFile:
					"Nothing is added to the credit file any more. An application needs this consent.",
				selfDisciplinePledge:
					"The pledge does not hold any more. An application needs it.",
				partyInfo:
					"The Party branch deletes what was registered, except what rules require keeping. Your membership is not affected.",
			},
			contract: "Privacy guidelines of the mini-program",
			contractNote: "In full, as WeChat shows them",
		},
		profile: {
			title: "About me",
			nameless: "WeChat user",
			nameNote: "The name comes from the representatives in an application",
			noName:
				"A name appears once you apply or accept to represent an organisation",
			phone: "Phone",
			verified: "Verified by WeChat",
			unverified: "Not verified",
			noPhone: "None yet",
			verify: "Verify my phone with WeChat",
			verifyAgain: "Use another WeChat phone number",
			verifyNote:
				"If an organisation asks the owner of this number to represent it, you will see that, and decide.",
			verifyElsewhere:
				"Open the mini-program inside WeChat to verify the phone with one tap.",
			typed:
				"You need not allow it: the application takes a typed number, which the secretariat checks.",
			denied:
				"Not allowed, so nothing has changed. A number can be typed in the application.",
			verifiedDone: "Phone verified",
			asking:
				"Verified. These organisations ask you to represent them; you decide",
			offices: "My offices",
			term: "{{from}} to {{until}}",
			termOpen: "since {{from}}",
			kept: "What we keep about you",
			keptItems: {
				wechat: {
					title: "WeChat identifier",
					note: "To know you again; nobody else sees it",
				},
				name: {
					title: "Name and phone",
					note: "To handle matters and reach you; masked for colleagues",
				},
				units: {
					title: "Organisations and documents",
					note: "For review and service; withdrawn applications are not used again",
				},
				acts: {
					title: "Records of actions",
					note: "Who did what and when, so that disputes can be settled",
				},
			},
			keptNote: "Ask the secretariat for access, correction or deletion.",
			consents: "See my consents",
			sessions: "Computer sign-in",
			signOut: "Sign out",
			signOutTitle: "Sign out on this computer?",
			signOutConsequence:
				"Drafts left on this computer are removed; those saved to the cloud remain. Signing in again needs a new scan.",
			signOutOffline:
				"There is no network. This computer has forgotten you; look at Computer sign-in on your phone once it is back.",
			signedOut: "Signed out",
			guest: "Sign in to see this page.",
			signIn: "Sign in with the phone",
		},
	},
	appointments: {
		title: "Offices",
		shown: "Show",
		show: { current: "Current", all: "With ended ones" },
		readOnly: "The secretary-general appoints and ends appointments.",
		nameless: "No name given",
		term: "{{from}} to {{until}}",
		termOpen: "From {{from}}, no fixed end",
		neverBegan: "Was to begin on {{from}}; it never took effect",
		states: {
			now: "In office",
			soon: "Not begun",
			ending_one: "{{count}} day left",
			ending_other: "{{count}} days left",
			lastDay: "Ends today",
			ended: "Ended",
			withdrawn: "Withdrawn",
		},
		empty: "There is no appointment yet.",
		appoint: "Appoint",
		appointFirst: "Appoint someone",
		findMore: "Type one more character",
		change: "Someone else",
		office: "Office",
		committee: "Committee",
		wholeHouse: "Whole association",
		committeeHint: "With a committee they see only its applications",
		from: "From",
		until: "Until",
		untilHint:
			"Without it: the longest term for elected offices, no fixed end for staff",
		noEnd: "No end date",
		withEnd: "With end date",
		save: "Appoint",
		appointed: "{{name}} is now {{office}}.",
		whoMissing: "Find the person first.",
		officeMissing: "Choose the office.",
		end: "End appointment",
		endTitle: "End the appointment of {{name}} ({{office}})",
		endConsequence:
			"{{name}} loses the rights of {{office}} at once and gets a message. The record is kept.",
		reason: "Reason",
		reasonPlaceholder: "such as end of term, resignation, change of duties",
		reasons: {
			term: "End of term.",
			resigned: "Resignation.",
			moved: "Change of duties.",
		},
		ended: "The appointment of {{name}} has ended.",
	},
	desk: {
		login: {
			title: "Sign in with your phone",
			head: "Scan with WeChat",
			lead: "The next step needs to know who you are. Confirm with your phone and go on here.",
			ended:
				"This computer was signed out: the time was over, or it was ended on the phone. What you have not sent is still here; sign in to go on.",
			code: "Mini-program code, scan it with WeChat",
			codeTyped: "Sign-in code {{code}}",
			or: "Sign-in code",
			left: "valid for {{time}}",
			way: {
				scan: {
					title: "Open Scan in WeChat",
					note: "Scan the code here; the mini-program opens",
				},
				check: {
					title: "Compare, then tap Sign in",
					note: "The phone shows this computer: {{device}}",
				},
				type: {
					title: "No camera? Type the code",
					note: "In the mini-program, Me → Computer sign-in, type these 8 letters and digits",
				},
			},
			wayTyped: "Type the code on your phone",
			typeOnly:
				"WeChat gave no picture just now. Typing the code works as well.",
			offline: "There is no network. This goes on by itself when it is back.",
			expired: "This code has expired",
			expiredNote:
				"For safety a code serves a few minutes only. Get a new one and scan again.",
			refused: "The phone said “Not me”",
			refusedNote:
				"Nobody was signed in. If that was a slip, get a new code and try again.",
			again: "Get a new code",
			later: "Not now, show me what is public",
			already: "This computer is signed in.",
			goOn: "Go on",
		},
		confirm: {
			title: "Confirm a computer sign-in",
			wechatOnly:
				"Please confirm in the mini-program inside WeChat. A computer cannot confirm itself.",
			home: "Back to home",
			enter: {
				head: "Type the code on the computer",
				lead: "Its sign-in page shows 8 letters and digits, without those easily confused, such as I, O, 0 and 1.",
				label: "Sign-in code",
				placeholder: "such as ABCD 2345",
				short: "The code has 8 characters; {{count}} to go",
				wrong: "No code has “{{letter}}” in it; please look again",
				next: "Next",
				scan: "Scan the code on the computer",
				notOurs:
					"This code does not sign in a computer. Scan the one on the sign-in page.",
			},
			ask: {
				head: "This computer asks to sign in as you",
				since: "Asked at",
				hours: "Signed in for",
				hoursValue_one: "{{count}} hour, then it ends by itself",
				hoursValue_other: "{{count}} hours, then it ends by itself",
				warning:
					"Confirm only the computer that you are using now. If somebody sent you a code to scan, tap “Not me”.",
				accept: "Sign in",
				refuse: "Not me",
			},
			accepted: "Signed in",
			acceptedNote:
				"The computer goes on by itself. To sign it out later: Me → Computer sign-in.",
			refused: "Refused",
			refusedNote:
				"The computer is not signed in. If you did not open that page, nothing else is to be done.",
			expired: "This code does not work",
			expiredNote:
				"It has expired, was used already or was mistyped. Look at the code the computer shows now.",
			another: "Type another code",
			done: "Done",
			sessions: "See Computer sign-in",
		},
		sessions: {
			title: "Computer sign-in",
			add: "Sign in a computer",
			empty: "No computer is signed in.",
			emptyHere:
				"Open the website of the association on a computer and confirm with this phone.",
			here: "This one",
			confirmed: "Signed in {{at}}",
			seen: "Last used {{at}}",
			until: "Ends by itself {{at}}",
			end: "Sign out",
			endOf: "Sign out {{device}}",
			endTitle: "Sign out this computer?",
			endConsequence:
				"{{device}} is signed out at once, and what is being written there may be lost. Using it again needs a new scan.",
			endHere:
				"You return to the home page. Drafts left on this computer are removed; those saved to the cloud remain.",
			endAll: "Sign out all",
			endAllTitle: "Sign out all {{count}} computers?",
			endAllConsequence:
				"Each is signed out at once, also those in use. Using them again needs a new scan.",
			ended: "Signed out",
			unknown: "If you do not know a computer, sign it out at once.",
		},
	},
	refusals: {
		...refusals,
		CONSENT_OUTDATED:
			"The terms have just changed. Please read them again before agreeing.",
		CONSENT_NOT_GIVEN:
			"You have not given this consent, so there is nothing to withdraw.",
		CONSENT_IN_USE:
			"Your application or the membership you brought needs this consent. Withdraw the application, or step down under My organisation (a personal member ends the membership), then withdraw the consent.",
		DESK_CODE_EXPIRED:
			"This sign-in code does not exist or has expired. Refresh it on the computer and scan again.",
		WECHAT_ONLY:
			"Please confirm inside WeChat; a computer cannot confirm itself.",
		SESSION_NOT_FOUND: "This computer is signed out already.",
		PHONE_FRAGMENT:
			"Please type the whole number, or only its last four digits.",
		CLAIM_EXPIRED:
			"The number was verified too long ago. Please verify it once more.",
		PHONE_FREE: "No other WeChat uses this number now: just verify it.",
		TRANSFER_UNDER_WAY: "You have asked already; it is being decided.",
		ACCOUNT_NOT_EMPTY:
			"This WeChat has an open application, an organisation or an office of its own. Finish or withdraw it first.",
		FILE_NOT_FOUND: "Some of the proof did not arrive. Please upload it again.",
		NEW_WECHAT_ONLY: "Please ask in the new WeChat.",
		TRANSFER_NOT_FOUND: "This request was not found, or is not yours to see.",
		TRANSFER_OVER:
			"This transfer is done or has been stopped. Please look at how it stands.",
		TRANSFER_MOVED:
			"Somebody has just handled this. Please look at how it stands.",
		NOT_YOUR_TURN:
			"Another holder of an office decides this step: not your office, decided by you before, or your own account.",
		PERSON_NOT_FOUND:
			"This person was not found. Ask them to open the mini-program once.",
		COMMITTEE_NOT_FOUND: "There is no such committee. Please choose again.",
		ALREADY_APPOINTED: "They hold this office already in this period.",
		TERM_TOO_LONG: "A term lasts five years at most and ends after it starts.",
		APPOINTMENT_NOT_FOUND: "This appointment was not found; it may have ended.",
		LAST_DIRECTOR:
			"This is the last secretary-general. Appoint the successor first, then end this appointment.",
	},
};
