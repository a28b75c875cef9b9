<?php
/** Returns the cookies of a user who has logged in, by their names. */

return function ( string $role ): array {
	$id      = get_user_by( 'login', $role )->ID;
	$end     = time() + DAY_IN_SECONDS;
	$session = WP_Session_Tokens::get_instance( $id )->create( $end );
	return array(
		AUTH_COOKIE        => wp_generate_auth_cookie( $id, $end, 'auth', $session ),
		SECURE_AUTH_COOKIE => wp_generate_auth_cookie( $id, $end, 'secure_auth', $session ),
		LOGGED_IN_COOKIE   => wp_generate_auth_cookie( $id, $end, 'logged_in', $session ),
	);
};
