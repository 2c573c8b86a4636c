import type { membership } from "@contracts/membership";
import type { RefusalsOf } from "@/i18n/refusals";
import { refusals } from "@/parts/membership/refusals";
import type { Translated } from "@/i18n/typed";
import type { zhCN } from "./zh-CN";

export const en: Translated<typeof zhCN> & {
	refusals: RefusalsOf<typeof membership>;
} = {
	terms: {
		materials: {
			applicationForm: "Application letter",
			businessLicense: "Business licence",
			representativeAuth: "Letter of authorisation",
			industryCert: "Industry permit",
			professionalCert: "Professional certificate",
			other: "Other document",
		},
		consents: {
			privacy: "Use of personal information",
			creditFile: "Credit file",
			selfDisciplinePledge: "Self-discipline pledge",
			partyInfo: "Party membership",
		},
		sizes: { large: "Large", medium: "Medium", small: "Small", micro: "Micro" },
		idTypes: {
			residentId: "Resident identity card",
			hongKongMacauPermit: "Hong Kong and Macau travel permit",
			taiwanPermit: "Taiwan travel permit",
			foreignPermanentId: "Permanent residence card",
			passport: "Passport",
		},
		statuses: {
			under_review: "In review",
			returned: "To fix",
			active: "Member",
			rejected: "Refused",
			cancelled: "Withdrawn by applicant",
			arrears: "In arrears",
			suspended: "Suspended",
			withdrawn: "Left",
			expelled: "Expelled",
			terminated: "Ended",
		},
		check: {
			uscc: {
				wrong: {
					title: "The credit code is wrong",
					note: "Compare it with the licence, character by character.",
				},
				idNumber: {
					title: "The code looks like a resident ID number",
					note: "Compare it with the licence; it is not the legal representative’s ID number.",
				},
				valid: {
					title: "The credit code is valid",
					note: "Checked by GB 32100",
				},
				organisationCode: {
					title: "The organisation code inside does not check out",
					note: "Some old codes are like this; compare it with the licence.",
				},
			},
			idNumber: {
				wrong: {
					title: "The ID number is wrong",
					note: "Compare all 18 characters; the last may be X.",
				},
				form: {
					title: "The number does not fit the kind of document",
					note: "Check the kind and the number against the document.",
				},
				other: {
					title: "Not a resident identity card",
					note: "The document must be checked by a person.",
				},
				age: {
					title: "By this number, older than 120 years",
					note: "Please check the year of birth.",
				},
				valid: { title: "The ID number checks out", note: "" },
			},
			duplicate: {
				taken: {
					title: "A member already, or an application is open",
					note: "Ask the colleague who sent it, or have the contact add a representative.",
				},
				person: {
					title: "This person is a member already, or an application is open",
					note: "See Me; ask the secretariat if something is unclear.",
				},
				none: { title: "No other membership or application", note: "" },
			},
			material: {
				missing: {
					title: "{{material}} is missing",
					note: "Photograph or upload it.",
				},
				recommended: {
					title: "No {{material}}",
					note: "Add it if there is one; it is not required.",
				},
				present: { title: "{{material}} uploaded", note: "" },
				presentUntil: {
					title: "{{material}} uploaded",
					note: "Valid until {{day}}",
				},
				expired: {
					title_one: "{{material}} expired {{count}} day ago",
					title_other: "{{material}} expired {{count}} days ago",
					note: "Replace it with a valid one.",
				},
				expiring: {
					title_one: "{{material}} expires in {{count}} day",
					title_other: "{{material}} expires in {{count}} days",
					note: "No obstacle; a reminder follows in time.",
				},
			},
			licence: {
				unnamed: {
					title: "The name on the licence was not given",
					note: "Compare it with the photo.",
				},
				sameName: { title: "The name agrees with the licence", note: "" },
				otherName: {
					title: "The licence says “{{name}}”",
					note: "It differs from the application; use the full name.",
				},
			},
			representative: {
				samePhone: {
					title: "Two representatives share a phone number",
					note: "Each needs a number of their own.",
				},
				notYou: {
					title: "The applicant is not among the representatives",
					note: "Only those listed can use the member card.",
				},
				named: {
					title_one: "{{count}} representative with a valid number",
					title_other: "{{count}} representatives with valid numbers",
					note: "",
				},
			},
			consent: {
				missing: {
					title: "No consent yet to “{{consent}}”",
					note: "Read and agree in the last step.",
				},
				given: { title: "Agreed to “{{consent}}”", note: "" },
				outdated: {
					title: "“{{consent}}” has changed",
					note: "Please read it again and agree.",
				},
			},
		},
		checkMore_one: "{{count}} more passed; show it",
		checkMore_other: "{{count}} more passed; show them",
		events: {
			submitted: "Application sent",
			resubmitted: "Sent again after a fix",
			passed: "{{step}}: passed",
			returned: "{{step}}: returned for a fix",
			refused: "{{step}}: refused",
			cancelled: "Withdrawn by the applicant",
			publicityEnded: "Public notice ended",
			signed: "{{step}}: one signature",
			sentBack: "{{step}}: sent back to an earlier step",
			handedOn: "{{step}}: handed on to a colleague",
			signerAsked: "{{step}}: another signature asked for",
			released: "{{step}}: back with the office",
			takenBack: "Decision taken back",
			reminded: "Reminder",
			escalated: "{{step}}: overdue, passed up",
			activated: "Became a member",
			withdrawn: "Left the association",
		},
		phone: {
			verified: "Phone verified",
			given: "Phone as given, not verified",
			waiting: "Waiting for them to accept",
		},
		waiting: { step: "Waiting: {{step}}", fix: "Waiting for the applicant" },
		tally:
			"Entitled {{entitled}}, present {{present}}; yes {{yes}}, no {{no}}, abstained {{abstain}}",
		resolution: "Resolution {{no}}",
		within_one: "within {{count}} working day",
		within_other: "within {{count}} working days",
		files: {
			open: "Open {{name}}",
			expires: "Valid until {{day}}",
			unlimited: "No expiry",
		},
	},
	apply: {
		title: "Apply to join",
		answerTitle: "Fix the application",
		start: {
			head: "How would you like to join?",
			lead: "It takes about ten minutes. You can leave half-way; what you wrote stays.",
			unit: {
				title: "Company member",
				note: "Companies and businesses, with a business licence",
			},
			individual: {
				title: "Individual member",
				note: "In your own name, with an identity document",
			},
			group: {
				title: "Group member",
				note: "Associations and societies, with a registration certificate",
			},
			go: "Continue",
			privacyRefused:
				"Personal details need your agreement to the privacy guidelines first. Tap again when you are ready.",
			prepare: "It goes faster with these at hand",
		},
		steps: {
			company: "The organisation",
			person: "About you",
			representatives: "Representatives",
			materials: "Documents",
			confirm: "Check and agree",
		},
		next: "Next",
		previous: "Back",
		send: "Send application",
		sendAgain: "Send again",
		fixFirst_one: "{{count}} place to fix, it is marked",
		fixFirst_other: "{{count}} places to fix, they are marked",
		fields: {
			name: "Name of the organisation",
			nameHint: "The full name, as on the licence or certificate",
			personName: "Name",
			uscc: "Unified social credit code",
			usccHint: "18 characters, at the top of the business licence",
			usccGood: "The code is valid",
			organisationCode:
				"The organisation code inside does not check out. Some old codes are like this; go on if it agrees with the licence.",
			legalRep: "Legal representative",
			industry: "Industry",
			region: "Region",
			size: "Size",
			sizeHint: "By the official size standard; if unsure, the closest",
			address: "Address",
			addressHint: "Street and number; shown in the directory",
			introduction: "Introduction",
			introductionHint:
				"What you do and what you are good at. Shown in the directory once it has passed the content check",
			counter: "{{count}}/{{max}}",
			committee: "Committee you would like to join",
			noCommittee: "None for now",
			idType: "Type of document",
			idNumber: "Document number",
			idNumberHint:
				"Stored encrypted, used only to check who you are. Not kept in the draft, for safety",
			idNumberAgain:
				"For safety the number is not kept here; please enter it again",
			idNumberForm:
				"The number does not fit the chosen kind of document. Compare it with the document",
			usccIsIdNumber:
				"This looks like a resident ID number. Enter the 18 characters on the business licence",
			idNumberWrong:
				"The number is wrong. Compare all 18 characters; the last may be X",
			phone: "Mobile number",
			phoneHint: "News of the application comes to this number",
			post: "Position",
		},
		whyPersonal:
			"We collect only what the review needs. You can see and withdraw it under Me at any time.",
		askTransfer: "Ask for my account",
		phoneButton: "Use WeChat number",
		phoneFilled: "Your WeChat number is filled in",
		phoneAsked:
			"Filled in. {{name}} asks you to represent it: answer under To do.",
		lookup: {
			checking: "Looking whether this organisation has applied",
			member: {
				title: "This organisation is a member already",
				words:
					"No need to apply. Ask its contact {{contact}} to add you as a representative under My unit; then the member card is yours to use.",
				wordsPlain:
					"No need to apply. Ask its contact to add you as a representative under My unit; then the member card is yours to use.",
				no: "Member No. {{no}}",
				yours: "You represent it; the member card is ready to use.",
				card: "See the member card",
			},
			applying: {
				title: "This organisation has an application under way",
				words:
					"One application is enough. Ask your colleague {{contact}}, who sent it, how it stands.",
				wordsPlain:
					"One application is enough. Ask the colleague who sent it how it stands.",
				yours: "You or a colleague sent it; you can see how it stands.",
				progress: "See its progress",
			},
			again: "If the code is mistyped, correct it above to go on.",
		},
		representatives: {
			lead: "The people who act for the organisation and use the member card, 1 to 10. The primary one is also the contact of the secretariat.",
			nth: "Representative {{n}}",
			primary: "Primary",
			makePrimary: "Make primary",
			add: "Add a representative",
			full: "At most 10 representatives",
			remove: "Remove this representative",
			removeTitle: "Remove {{name}}",
			removeWords:
				"Only from this application; you can add them later under My unit.",
			removeAction: "Remove",
			nameless: "Representative {{n}}",
		},
		materials: {
			lead: "Take a photo or upload a PDF, 10 MB at most each. All four corners in sight, the print readable.",
			required: "Required",
			optional: "Optional",
			shows: {
				applicationForm:
					"Must show: name, the wish to join, date, the official seal of an organisation",
				applicationFormPerson:
					"Must show: name, the wish to join, date and your signature",
				businessLicense:
					"Must show: name, credit code, legal representative, validity",
				representativeAuth:
					"Must show: name and phone of the representatives, what they may do, seal and date",
				industryCert:
					"Permits that the industry needs, such as a safety licence. Must show number and validity",
				professionalCert:
					"Titles and qualifications. Must show name, number and validity",
				other: "Honours, patents and what else you would like to show",
			},
			paper: "Download the form",
			paperNote:
				"Not at hand? Download the form with what you have filled in, print, sign and seal it.",
			photo: "Photo",
			pdf: "PDF",
			file: "Choose a file",
			morePhoto: "Add a photo",
			morePdf: "Add a PDF",
			moreFile: "Add another",
			removed: "{{name}} removed",
			undo: "Undo",
			tooLarge:
				"This file has {{size}} MB, more than 10 MB. Take a photo, or compress the PDF.",
			heic: "This is a HEIC photo of an iPhone. Choose Most Compatible under Settings › Camera › Formats and take it again, or upload a screenshot.",
			wrongType:
				"Only photos (JPG, PNG, WebP) and PDF; this file cannot be taken.",
			empty: "This file is empty, please choose another.",
			lost: "This file did not arrive; please remove it and upload it again.",
			waiting: "A file is still on its way, please wait for it",
			photoRefused:
				"The album or camera did not open. Allow it in Settings at the top right, then try again.",
			sizeOf: "{{size}} MB",
			nameOnDocument: "Name on the licence",
			nameOnDocumentHint:
				"Copy it from the licence; it is compared with the name above",
			certificateName: "Name of the certificate",
			certificateNameHint: "Such as: work safety licence",
			number: "Number of the certificate",
			validTo: "Valid until",
			unlimited: "No expiry",
		},
		confirm: {
			review: "One more look",
			representatives_one: "{{count}} person",
			representatives_other: "{{count}} people",
			materials_one: "{{count}} file",
			materials_other: "{{count}} files",
			check: "Check before sending",
			checking: "Checking",
			allGood: "All in order, ready to send",
			toFix_one: "{{count}} to fix",
			toFix_other: "{{count}} to fix",
			notYet:
				"Something before is not filled in yet; then it is checked here item by item.",
			notYetFix: "Fill it in",
			fix: "Fix",
			consentsLeft_one: "{{count}} consent is missing",
			consentsLeft_other: "{{count}} consents are missing",
			consentsLeftNote: "Read and tick each of them below",
			consents: "Agree one by one",
			consentsLead:
				"Please open and read before you tick. Each stands alone and can be withdrawn later.",
			read: "Read it",
			agree: "I have read and agree to “{{name}}”",
			agreeNeeded: "The application needs this one",
			given: "Agreed on {{day}}, still in force",
			optional: "Optional · sensitive",
			version: "Version {{version}}",
			tick: "I have read it and agree",
			afterwards:
				"Afterwards you follow it under My applications, and may withdraw it",
		},
		refused: {
			title: "It was not sent",
			reapply: "After the expulsion you may apply again from {{day}}.",
			submittedOn: "Sent on {{day}}, contact {{contact}}",
			contact: "Contact {{contact}}",
			latest: "See how it stands",
		},
		sent: "Sent",
		status: {
			title: "Progress",
			no: "Member No. {{no}}",
			under_review: {
				head: "Now: {{step}}",
				words: "With the {{office}}; answer by {{day}}.",
			},
			overdue_one:
				"{{count}} working day late. You may call the secretariat; no need to apply again.",
			overdue_other:
				"{{count}} working days late. You may call the secretariat; no need to apply again.",
			today: "An answer is due today.",
			provisional:
				"The day is provisional: the holidays of that year are not published yet.",
			waited_one: "Waiting for {{count}} working day",
			waited_other: "Waiting for {{count}} working days",
			due: "by {{day}}",
			returned: {
				head: "To be fixed",
				words:
					"Please fix what is said below and send it again; the review starts anew.",
				fix: "Fix it",
			},
			active: {
				head: "You are a member",
				words:
					"The member card is ready. The secretariat will tell you about dues.",
				card: "See the member card",
			},
			rejected: {
				head: "Not passed",
				words:
					"The reason is below. If you disagree, turn to the supervisory board; when things change, you may apply again.",
				again: "Apply again",
			},
			cancelled: {
				head: "Withdrawn",
				words: "This application has ended. You may apply again at any time.",
				again: "Apply again",
			},
			ended: { head: "{{state}}", words: "This membership has ended." },
			arrears: {
				head: "Dues are open",
				words: "You are still a member; ask the secretariat how to pay.",
			},
			suspended: {
				head: "Suspended",
				words: "Ask the secretariat for the reason and what to do.",
			},
			reason: "What to fix",
			refusedReason: "Why it was refused",
			offices: {
				preliminaryReview: "secretariat",
				councilDecision: "council",
				publicity: "secretariat",
			},
			road: "What happened and what comes",
			materials: "Documents",
			check: "Result of the check",
			form: "What you wrote",
			call: "Call the secretariat",
			cancel: "Withdraw the application",
			cancelTitle: "Withdraw the application of {{name}}",
			cancelWords:
				"It ends with that, and the secretariat stops reviewing. To join you would apply again.",
			withdrawn: "Withdrawn",
			idNumber: "Document number",
		},
		list: {
			title: "My applications",
			drafts: "Not finished",
			sent: "Sent",
			empty: "No application yet. Members join events and use the member card.",
			begin: "Apply to join",
			submitted: "Sent {{day}}",
		},
		drafts: {
			title: "Drafts",
			empty: "No drafts. An application that you leave half-way waits here.",
			nameless: "Application without a name",
			answering: "Fixing",
			savedAt: "Saved {{time}}, at “{{step}}”",
			localAt: "Only on this device, not saved online yet",
			discard: "Delete draft",
			discardTitle: "Delete the draft of {{name}}",
			discardWords:
				"What you wrote goes from the cloud and from this device, for good. Uploaded documents are not kept either.",
			discarded: "Deleted",
		},
		card: {
			title: "Member code",
			member: "Member No.",
			tier: "Tier",
			joined: "Joined",
			refresh: "New every minute; a screenshot does not count",
			offline:
				"No network, this code has expired. It renews itself once you are back online.",
			stale: "Getting a new code",
			sees: "A scan shows only the name, number, tier and day of joining; no phone, no documents.",
			code: "Member code of {{name}}",
			none: "The card is for members. Once your application has passed, the code is here.",
			apply: "Apply to join",
			progress: "See the progress",
		},
		verify: {
			title: "Verify a member",
			genuine: "A genuine member",
			genuineNote: "Verified {{time}}",
			suspended: "Membership suspended",
			suspendedNote:
				"The code is genuine, but the membership is suspended at present.",
			former: "No longer a member",
			formerNote:
				"The code is genuine, but the membership has ended: {{state}}.",
			expired: "The code has expired",
			expiredNote:
				"Codes change every minute. Ask them to open the card again and scan once more; a screenshot does not count.",
			forged: "Not our code",
			forgedNote:
				"This code was not made by the association; be careful. You may call the secretariat to ask.",
			noneNote:
				"They open their member card; scan the code on it with WeChat to see whether they are a genuine member.",
			scan: "Scan",
			scanAgain: "Scan another",
			notOurs: "This is not a member code",
			name: "Name",
			association: "Issued by {{name}}",
			privacy: "Only the name, number, tier and day of joining are shown.",
			call: "Call to ask",
		},
	},
	members: {
		directory: {
			title: "Directory",
			search: "Search by part of the name",
			industry: "Industry",
			region: "Region",
			all: "All",
			allOf: "All of {{name}}",
			empty: "There is no member in the directory yet.",
			none: "No member fits. Try other words, or widen the industry and the region.",
			clear: "Clear all",
			home: "Back to home",
			membersOnly:
				"The directory is open to members. Join to see who else is there.",
			apply: "Apply to join",
		},
		member: {
			title: "Member",
			no: "Member no. {{no}}",
			industry: "Industry",
			region: "Region",
			joined: "Joined",
			committee: "Committee",
			contact: "Contact",
			address: "Address",
			about: "About",
			noAbout: "This member has not written an introduction yet.",
			share: "Share with a friend",
		},
		unit: {
			title: "Organisation",
			none: "You do not represent a member yet. Once you do, its people and licences are managed here.",
			apply: "Apply to join",
			standing: "{{kind}} · member no. {{no}}",
			form: "Details",
			legalRep: "Legal representative",
			uscc: "Credit code",
			industry: "Industry",
			region: "Region",
			size: "Size",
			address: "Address",
			committee: "Committee",
			introduction: "Introduction",
			change: "If something has changed, ask the secretariat to correct it.",
		},
		people: {
			title: "Representatives",
			count_one: "{{count}} person",
			count_other: "{{count}} people",
			primary: "Main",
			you: "You",
			states: {
				accepted: "Accepted",
				invited: "Invited",
				declined: "Declined",
			},
			until: "Can be accepted until {{when}}",
			open: "Waits to be accepted",
			add: "Invite a representative",
			addNote:
				"Whoever opens the mini-program with this number sees who invites them and what a representative may do, and acts for the organisation once they have accepted. We do not tell whether anybody uses the number.",
			name: "Name",
			phone: "Phone",
			phoneHint: "Mainland mobiles: 11 digits; elsewhere with the area code",
			jobTitle: "Job title",
			save: "Invite",
			added: "{{name}} is invited. The answer will be shown here.",
			onlyPrimary: "The main representative invites others.",
			noPrimary:
				"There is no main representative now. Please choose one of you: leaving, for one, is for the main representative.",
			end: {
				himself: "Step down",
				takenBack: "Take back",
				primary: "End",
				twoHands: "End",
				secretariat: "End",
			},
			endTitle: {
				himself: "Step down as representative",
				takenBack: "Take back the invitation of {{name}}",
				primary: "End the representation of {{name}}",
			},
			consequence: {
				himself:
					"You can no longer act for {{unit}} nor see its card and data, with immediate effect. Its membership goes on.",
				himselfLast:
					"You are its only representative. {{unit}} will have none until the secretariat has found another with it. Its membership goes on.",
				himselfPrimary:
					"You are the main representative. You may hand on first; otherwise the others choose who follows you.",
				takenBack: "The invitation will no longer be shown to them.",
				primary:
					"{{name}} can no longer act for {{unit}}. They are told by whom, why, when, and how to object.",
			},
			ended: {
				himself: "You have stepped down.",
				takenBack: "The invitation is taken back.",
				primary: "{{name}} no longer represents it.",
			},
			reasons: {
				left: "Has left the organisation",
				moved: "Other duties",
				wish: "Wishes to step down",
			},
			secretariatTitle: "End the main representative {{name}}",
			secretariatNote:
				"It takes two other representatives to end the main one, and there are not two. Please give the sealed confirmation of the organisation to the secretariat; two colleagues check it and do it.",
			twoTitle: "End the main representative {{name}}",
			twoConsequence:
				"It takes the sealed confirmation of the organisation, and another representative to confirm. Nothing changes before; {{name}} is told and may object. Afterwards you choose a new main representative.",
			file: "Sealed confirmation",
			fileHint:
				"It says that they no longer represent the organisation, with its seal; a photo or a scan",
			propose: "Propose",
			proposed: "Proposed. It waits for another representative.",
			hand: "Hand on",
			choose: "Choose",
			chooseTitle: "Make {{name}} the main representative",
			handConsequence:
				"You stay a representative. Inviting and ending others, and leaving, is up to {{name}} from then on.",
			chooseConsequence:
				"Inviting and ending others, and leaving, is up to {{name}} from then on. All of you are told.",
			chosen: "{{name}} is the main representative now.",
			change: {
				title: "Waits for a second person",
				end: "End the representation of {{name}}",
				by: "Proposed by {{name}} at {{when}}",
				reason: "Reason: {{reason}}",
				file: "Read the confirmation",
				confirm: "Confirm the end",
				confirmTitle: "End the representation of {{name}}?",
				confirmConsequence:
					"Read the sealed confirmation first. It takes effect at once, and {{name}} is told.",
				refuse: "Do not agree",
				takeBack: "Take it back",
				confirmed: "Confirmed, with immediate effect.",
				refused: "Not done; all stays as it was.",
			},
			tooShort: "Please write the full name.",
			phoneWrong: "This number is not right. Please check it.",
		},
		invitation: {
			title: "You are asked",
			none: "No invitation waits for your answer. It may have been taken back, have expired, or you have answered it.",
			head: "{{unit}} asks you to represent it",
			headPrimary: "{{unit}} asks you to be its main representative",
			as: "As “{{name}}”",
			by: {
				company: "{{name}} invites you for the organisation",
				applicant: "{{name}} wrote you into the application",
				secretariat: "{{name}} of the secretariat names you on its letter",
				register: "You stand in the register of members",
			},
			someone: "A representative",
			since: "Sent {{when}}",
			until: "Answer by {{when}}; then it lapses",
			means: "Once you accept",
			can: {
				act: "You may show its member card, register and check in for it, and vote for it at meetings.",
				see: "You see its data, licences and points, and the names and phones of its other representatives; they see yours.",
				told: "You are told of its meetings, licences and membership.",
				primary:
					"The main representative also invites and ends others, and may end the membership.",
				leave: "You may step down at any time; nobody has to agree.",
			},
			before:
				"Until you accept you have nothing to do with it: you see nothing of it, and it does not learn whether this number is yours.",
			consent: "I have read and agree to how personal information is used",
			consentRead: "Read it",
			consentMissing:
				"Please read and agree to how personal information is used.",
			accept: "Accept",
			decline: "Decline",
			declineTitle: "Decline to represent {{unit}}?",
			declineConsequence:
				"They see “Declined” and nothing else, and cannot invite you again for a while. Choose this if you do not know them.",
			declined: "Declined.",
			accepted: "Accepted",
			acceptedNote: "You may act for {{unit}} from now on.",
			acting: "You act for {{name}} now.",
			choose:
				"You represent several organisations. Choose for which one you act.",
			chooseVerb: "Choose one",
			toUnit: "My organisation",
			home: "Home",
		},
		licences: {
			title: "Licences",
			none: "No licence needs to be renewed.",
			number: "No. {{no}}",
			until: "Valid until {{day}}",
			unlimited: "No expiry",
			unknown: "No expiry day given",
			valid: "Valid",
			left_one: "{{count}} day left",
			left_other: "{{count}} days left",
			today: "Expires today",
			over_one: "Expired {{count}} day ago",
			over_other: "Expired {{count}} days ago",
			renew: "Renew",
			renewOf: "Renew: {{title}}",
			photo: "Photo of the new licence",
			takePhoto: "Take or choose a photo",
			choosePdf: "Choose a PDF from a chat",
			chooseFile: "Choose a photo or PDF",
			again: "Change",
			uploaded: "Uploaded: {{name}}",
			term: "Validity",
			dated: "Until a day",
			validTo: "Last day",
			newNumber: "Licence number",
			numberHint: "Leave empty if unchanged",
			save: "Renew licence",
			done: "The licence is renewed.",
			photoMissing: "Take a photo of the new licence first.",
			dayMissing: "Choose the last day, or “No expiry”.",
		},
		leave: {
			open: "Leave the association",
			byPrimary:
				"The main representative ends the membership; where there is none, a written notice to the secretariat does, from the moment it is received.",
			title: "Leave the association",
			consequences: {
				now: "It takes effect at once, needs nobody’s approval and costs nothing.",
				card: "The member number and code end; the directory no longer lists you.",
				people: "No representative can act as a member any more.",
				back: "You may apply again at any time.",
			},
			type: "Type the name of the organisation to confirm",
			reason: "Why do you leave",
			reasonHint: "You need not say; it helps us if you do",
			confirm: "Leave now",
			left: "You have left",
			leftNote:
				"{{name}} is no longer a member from now on. Thank you; you are welcome back at any time.",
			home: "Back to home",
		},
	},
	review: {
		queue: {
			title: "Admissions",
			blank: "Choose an application at the left.",
			showing: "shown now",
			filters: {
				mine: "For me",
				overdue: "Overdue",
				returned: "Returned",
				open: "All open",
				closed: "Closed",
			},
			filter: "Filter",
			scope: "Show",
			kind: "Kind of member",
			anyKind: "All",
			done: "Done",
			search: "Search by name",
			materials_one: "{{count}} document",
			materials_other: "{{count}} documents",
			warnings_one: "{{count}} note",
			warnings_other: "{{count}} notes",
			overdue_one: "{{count}} day overdue",
			overdue_other: "{{count}} days overdue",
			waited_one: "{{count}} working day",
			waited_other: "{{count}} working days",
			waitedLong_one: "waiting {{count}} working day",
			waitedLong_other: "waiting {{count}} working days",
			arrived: "Today",
			barred: {
				ownCompany: "Your own organisation",
				earlierStep: "You did the last step",
				otherOffice: "Another office",
				signed: "You have signed",
				handedOn: "Handed on",
			},
			empty: {
				mine: "No application waits for you. You will get a message when one does.",
				overdue: "Nothing is overdue.",
				returned: "No application waits for a fix.",
				open: "No application is open now.",
				closed: "No application has been closed yet.",
			},
			see: { open: "See all open", closed: "See closed", home: "Back to home" },
		},
		case: {
			title: "Review",
			waited_one: "waiting {{count}} working day",
			waited_other: "waiting {{count}} working days",
			arrived: "arrived today",
			overdue_one: "{{count}} day overdue",
			overdue_other: "{{count}} days overdue",
			due: "Due by {{day}}",
			provisional:
				"Due by {{day}} (holidays of that year are not published; weekends counted)",
			check: "Automatic check",
			differs: {
				name: "The name differs from the licence",
				uscc: "The code differs from the licence",
				written: "Form",
				onDocument: "Licence",
			},
			checkCount: "{{pass}} passed, {{rest}} to look at",
			checkClean_one: "{{count}} passed",
			checkClean_other: "All {{count}} passed",
			materials: "Documents",
			materialCount_one: "{{count}} document",
			materialCount_other: "{{count}} documents",
			noMaterials: "No document was uploaded.",
			form: "Application",
			people: "Representatives",
			history: "History",
			fields: {
				uscc: "Credit code",
				idNumber: "{{type}}, number",
				legalRep: "Legal representative",
				industry: "Industry",
				region: "Region",
				size: "Size",
				address: "Address",
				committee: "Committee",
				memberNo: "Member number",
				introduction: "Introduction",
			},
			primary: "Main",
			call: "Call",
		},
		content: {
			pending:
				"The content check of WeChat has not answered yet. You may go on; only what passes is published.",
			review:
				"WeChat wants a person to look at the introduction or pictures. Please decide.",
			reviewOther:
				"WeChat wants a person to look at the introduction or pictures; the secretariat decides.",
			risky:
				"The introduction or a picture did not pass the content check. Please return it for a fix.",
			judge: "Decide",
			judgeTitle: "May this be published?",
			question: "Decision",
			pass: "It may",
			refuse: "It may not",
			reason: "Reason",
			reasonHint: "Kept in the record; the applicant does not see it.",
			passReason: "Seen; a normal introduction.",
			refuseReason: "Not fit to be published; the applicant should change it.",
			save: "Save decision",
			passed: "Saved: it may be published.",
			refused: "Saved: it may not be published. Please return the application.",
		},
		barred: {
			ownCompany:
				"This is your own organisation’s application. A colleague reviews it; you may read it.",
			earlierStep:
				"You handled the step before; this one needs another colleague.",
			otherOffice: "Another office handles this step; you may read it.",
			signed: "You have signed this step; it waits for others.",
			handedOn: "It was handed on to another colleague; you may read it.",
			returned:
				"Returned. The review goes on when the applicant has sent it again.",
			publicity: "On public notice. The next step follows by itself.",
			closed: "This application is closed.",
		},
		act: {
			return: "Return",
			more: "More options",
			refuse: "Refuse",
			refuseNote: "The application ends here; joining needs a new one",
			passTo: {
				councilDecision: "Pass to council",
				publicity: "Pass to notice",
				preliminaryReview: "Pass on",
			},
			admit: "Admit",
			passTitle: "Pass: {{step}}",
			passConsequence: {
				councilDecision:
					"It goes to the council. Ten seconds to take it back, then the applicant gets a message.",
				publicity:
					"It goes on public notice. Ten seconds to take it back, then the applicant gets a message.",
				preliminaryReview:
					"It goes to the next step. Ten seconds to take it back, then the applicant gets a message.",
				admit:
					"The member number and card are made at once, and the applicant gets a message. This cannot be undone.",
			},
			opensNext: "Open the next one when done",
			opensNamed: "Then open the next: {{next}}",
			nextDuty: "{{verb}} {{object}}",
			say: "A line to the company, needed to return it",
			takesBack: "Can be taken back for 10 seconds; until then nobody is told",
			forGood: "A number is given at once; this cannot be taken back",
			stop: ".",
			returnTo: "Return to",
			applicant: "The applicant",
			sendBack: "Return to that step",
			sendBackConsequence:
				"It goes back to: {{step}}. Who works there decides again; what was signed is signed anew.",
			remind: "Remind",
			remindNote: "A message to whoever is at work on it, once a day",
			reminded: "They have been reminded.",
			warned_one: "There is {{count}} note; look at it first.",
			warned_other: "There are {{count}} notes; look at them first.",
			note: "Comment",
			notePlaceholder: "For the next colleague; the applicant sees it too",
			returnTitle: "Return for a fix",
			returnConsequence:
				"The applicant gets a message with the reason below, mends it and sends it again to this step.",
			refuseTitle: "Refuse",
			refuseConsequence:
				"The application ends here and cannot be changed. The applicant gets the reason below, may turn to the supervisors and may apply anew.",
			reason: "Reason",
			reasonPlaceholder: "What to change and how; the applicant reads it",
			refusePlaceholder: "Why they cannot join; the applicant reads it",
			reasonMissing: "Please write the reason; the applicant will read it.",
			common: "Common reasons",
			kept: "What you wrote is kept on this phone.",
		},
		returnReasons: {
			seal: "The letter of authorisation has no seal. Please seal it and upload a new photo.",
			blurred:
				"The photo of the licence cannot be read. Please take it again in good light.",
			name: "The name differs from the licence. Please use the full name on the licence.",
			signature:
				"The application letter is not signed or sealed. Please add it and upload again.",
			phone:
				"A representative’s phone number differs from the authorisation. Please check it.",
			expired:
				"A licence has expired or is about to. Please replace it with a valid one.",
		},
		refuseReasons: {
			scope:
				"The main business is outside the industries named in the charter.",
			vote: "The council voted against it.",
			closed: "The organisation has been deregistered and cannot join.",
			credit: "The documents do not agree with the facts.",
		},
		council: {
			title: "Vote of the council",
			optional: "The votes and the resolution number; may be left empty.",
			needed:
				"The voting rule binds: both the votes and the resolution number are needed.",
			entitled: "Entitled",
			present: "Present",
			yes: "Yes",
			no: "No",
			abstain: "Abstain",
			resolutionNo: "Resolution number",
			resolutionPlaceholder: "such as 2026-12",
			ruleAdvisory:
				"For guidance: {{quorum}} of those entitled present, {{pass}} in favour. The charter decides.",
			ruleEnforced:
				"By charter: {{quorum}} of those entitled present and {{pass}} in favour, or it does not pass.",
			incomplete: "Fill in all five numbers, or none.",
			tooMany: "{{present}} present is more than {{entitled}} entitled.",
			unequal:
				"Yes, no and abstentions make {{sum}}; they should equal {{present}} present.",
			noQuorum: "{{present}} of {{entitled}} present: no quorum.",
			quorumMet: "There is a quorum.",
			sums: "The votes add up.",
		},
		done: {
			pass: "Passed",
			admit: "Admitted",
			return: "Returned for a fix",
			refuse: "Closed: refused",
			passNext: {
				councilDecision: "Now with the council",
				publicity: "Now on public notice",
				preliminaryReview: "Passed on",
			},
			told: "The applicant is told in ten seconds.",
			memberNo: "Member number {{no}}; the card is ready.",
			next: "Next",
			clear: "Nothing more waits for you.",
			queue: "Back to the list",
		},
		viewer: { zoom: "Enlarge", turn: "Turn", download: "Download {{name}}" },
		desk: {
			checked: "{{pass}} of {{all}} checks passed",
			moreLooks_one: "{{count}} more to look at",
			moreLooks_other: "{{count}} more to look at",
			materials_one: "{{count}} document",
			materials_other: "{{count}} documents",
			materialsShort_one: "{{count}} document, not complete",
			materialsShort_other: "{{count}} documents, not complete",
		},
		compared: {
			name: "Company",
			person: "Name",
			trade: "Industry and size",
			until: "until {{day}}",
			there: "uploaded",
			same: "same as the licence",
			differs: "not as on the licence",
			passed: "checked",
		},
		complaints: {
			name: "The name is not the one on the licence; please give it in full as it stands there.",
			uscc: "The credit code is not the one on the licence; please correct it.",
		},
		undo: {
			pass: "Passed: {{name}}",
			return: "Returned: {{name}}",
			refuse: "Refused: {{name}}",
		},
		colleague: {
			nameless: "No name on record",
			note: "A few words",
			handOn: {
				title: "Hand on to a colleague",
				row: "Another holder of the office does it",
				consequence:
					"The colleague decides, and you get no more reminders of it. Ten seconds to take it back.",
				none: "There is nobody to hand it on to: nobody else holds the office, or all are barred.",
				verb: "Hand on",
				done: "Handed on to {{name}}.",
			},
			askSigner: {
				title: "Ask a colleague to sign",
				row: "The step is done only once the colleague has signed too",
				consequence:
					"The step waits for that signature. Ten seconds to take it back.",
				none: "There is no colleague who could sign.",
				verb: "Ask to sign",
				done: "{{name}} has been asked to sign.",
			},
		},
		handled: {
			title: "Handled already",
			by: "{{name}} handled this application at {{when}}; it is now: {{state}}. What you just did had no effect.",
			someone:
				"This application has just changed; it is now: {{state}}. What you just did had no effect.",
			see: "See the latest",
		},
	},
	refusals: {
		...refusals,
		ALREADY_SIGNED: "You have signed this step; it waits for others.",
		HANDED_ON: "This application was handed on to another colleague.",
		STEP_NOT_BEFORE: "It can only go back to a step that was done.",
		DRAFT_NOT_FOUND: "This draft has been submitted or deleted.",
		DRAFT_CONFLICT:
			"This draft has been changed elsewhere. Please look at the new text before you save.",
		TOO_MANY_DRAFTS: "Ten drafts can be kept. Please delete one first.",
		COMPANY_IS_MEMBER:
			"This organisation is a member already. Ask its contact to add you; there is no need to apply.",
		COMPANY_IS_APPLYING:
			"This organisation has an open application. Ask the colleague who sent it.",
		PERSON_IS_MEMBER:
			"This applicant is a member already; there is no need to apply. The card is under Me; if it does not open, ask the secretariat.",
		PERSON_IS_APPLYING:
			"This applicant has an open application already. Its progress is under Me; if it is not there, ask the secretariat.",
		INCOMPLETE:
			"Some materials are missing. Add them as marked and submit again.",
		COMMITTEE_NOT_FOUND: "There is no such committee. Please choose again.",
		REAPPLY_LATER:
			"After an expulsion there is a waiting time, which has not passed yet.",
		ALREADY_HANDLED:
			"Someone has just handled this application. Please look at its present state.",
		APPLICATION_NOT_FOUND:
			"The application was not found, or you may not see it.",
		OWN_COMPANY:
			"This is an application of your own organisation. Another colleague must review it.",
		DID_EARLIER_STEP:
			"You handled the step before. This one needs another colleague.",
		OTHER_OFFICE: "Another office handles this step.",
		REASON_REQUIRED: "Please write the reason; the applicant will read it.",
		TALLY_WRONG:
			"The votes do not add up: yes, no and abstentions must equal those present, and those present may not exceed those entitled.",
		RESOLUTION_INCOMPLETE:
			"The voting rule of the association binds: the votes and the number of the resolution are needed.",
		RESOLUTION_NOT_VALID:
			"Under the voting rule of the association this vote did not pass.",
		CONTENT_REFUSED:
			"A text or picture did not pass the content check of WeChat. Please return it.",
		NOTHING_TO_JUDGE: "No content is waiting for a decision.",
		MATERIAL_NOT_FOUND: "The document was not found, or you may not see it.",
		NOTHING_TO_REVEAL: "There is no such information.",
		CARD_EXPIRED:
			"This code has expired. It changes every minute; ask them to open the card again.",
		CARD_FORGED:
			"This is not a member code of this association. Please take care.",
		TOO_MANY_REPRESENTATIVES:
			"An organisation has ten representatives at most, open invitations among them.",
		TOO_MANY_INVITATIONS:
			"You have invited many people lately. Please go on in some days.",
		DECLINED_LATELY:
			"Whoever has this number declined not long ago. You can invite again after a while.",
		NOT_YOURS_TO_NAME: "The main representative invites others.",
		ACTS_HIMSELF:
			"A personal member acts himself and has no representatives. To stop, end the membership.",
		NEEDS_TWO_HANDS:
			"It takes two other representatives and a sealed confirmation to end the main one; where there are not two, the secretariat does it.",
		NOT_YOURS_TO_CHOOSE:
			"The main representative hands on; while there is none, the representatives choose.",
		NEEDS_SECRETARIAT:
			"There are not two other representatives. Please give the sealed confirmation to the secretariat.",
		INVITATION_NOT_FOUND:
			"This invitation was not found; it may have been taken back, have expired or been answered.",
		CONSENT_NEEDED:
			"Please read and agree to how personal information is used first.",
		NOT_YOURS_TO_REMOVE:
			"The main representative ends others; you may step down yourself.",
		LICENCE_NOT_FOUND: "This licence was not found; it may have been renewed.",
		LICENCE_ALREADY_EXPIRED: "The new licence must be valid beyond today.",
		PRIMARY_ONLY: "Only the main representative can end the membership.",
		NAME_MISMATCH:
			"The name typed differs from the name of the organisation. Please check it before leaving.",
		ALREADY_LEFT: "The membership has ended already.",
	},
};
