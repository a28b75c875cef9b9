import 'standfirst/reserve.css';
