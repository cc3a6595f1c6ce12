# What makes it easier, or safe, to reach a person.

needs-helper = The name of the helper
needs-reply-avoided = Choose a way to reply that is not one to avoid
needs-other-names = Other names
needs-phone = Phone number
needs-postcode = Postcode
needs-born = Date of birth
needs-enter-born = Enter the date of birth
