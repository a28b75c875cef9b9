<?php
/** Makes a request of the editor as a user of a role: a method, a path and its fields. Returns the status and the answer. */

return function ( array $asked ): array {
	$user = get_user_by( 'login', $asked['role'] ?? '' );
	wp_set_current_user( $user ? $user->ID : 0 );
	$request = new WP_REST_Request( $asked['method'] ?? 'POST', "/standfirst/v1/$asked[path]" );
	foreach ( $asked['fields'] as $name => $value ) {
		$request->set_param( $name, $value );
	}
	$answer = rest_do_request( $request );
	return array(
		'status' => $answer->get_status(),
		'data'   => $answer->get_data(),
	);
};
