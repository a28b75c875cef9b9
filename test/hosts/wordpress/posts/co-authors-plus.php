<?php
/** The function of Co-Authors Plus (3.5), with a user and a guest. */

function get_coauthors( $post_id = 0 ) {
	return array(
		get_user_by( 'login', 'editor' ),
		(object) array(
			'ID'             => 4711,
			'display_name'   => 'Ansel <b>Dray</b> & Co',
			'user_nicename'  => 'ansel-dray',
			'user_login'     => 'ansel-dray',
			'user_email'     => 'ansel@partner.example',
			'linked_account' => '',
			'type'           => 'guest-author',
		),
	);
}
